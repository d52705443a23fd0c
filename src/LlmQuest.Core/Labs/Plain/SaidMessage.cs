namespace LlmQuest.Core.Labs.Plain;

/// <summary>A message of a conversation as it is shown.</summary>
/// <param name="Name">Who said it.</param>
/// <param name="Text">What was said, and whether it was cut.</param>
public sealed record SaidMessage(string Name, string Text)
{
    /// <summary>Columns of the names.</summary>
    public const int Names = 8;

    /// <summary>Reads it from a fact.</summary>
    public static SaidMessage Of(LabValue message)
    {
        string name = message.Field("role")?.Text switch
        {
            "user" => "you",
            "assistant" => "model",
            "system" => "system",
            var other => Cells.Fit(Glyphs.Line(other ?? "?"), Names - 3),
        };
        string ended = message.Field("finish")?.Text switch
        {
            "length" => " [cut: max_new_tokens]",
            "cancelled" => " [stopped by you]",
            _ => "",
        };
        string content = message.Field("content")?.Text ?? "";
        return new SaidMessage(name, (content.Length == 0 ? "(nothing)" : content) + ended);
    }
}
