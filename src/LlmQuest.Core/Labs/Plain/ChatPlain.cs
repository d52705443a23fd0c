using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The conversation as a dialogue, how full the context is, and what was left out of the prompt.</summary>
internal static class ChatPlain
{
    private const int Names = SaidMessage.Names;
    private const int MostMessages = 16;

    public static IEnumerable<string> Lines(Experiment experiment) =>
    [
        .. Dialogue(experiment),
        .. ContextGauge.Lines(experiment),
        .. ShowsPrompt(experiment) ? PromptParts.Exact(experiment) : [],
        .. PromptParts.Difference(experiment),
        .. Unanswered(experiment),
    ];

    private static bool ShowsPrompt(Experiment experiment)
        => experiment.Parameters.GetValueOrDefault("show_prompt")?.Truth == true || experiment.Parameters.GetValueOrDefault("max_new_tokens")?.Number == 0;

    private static IEnumerable<string> Dialogue(Experiment experiment)
    {
        IReadOnlyList<LabValue> messages = experiment.List("messages");
        string thread = experiment.Parameters.GetValueOrDefault("thread")?.Text ?? "";
        if (experiment.Number("turns") is { } turns)
        {
            yield return Cells.Fit($"{(thread.Length > 0 ? $"thread {Glyphs.Line(thread)}" : "a conversation that is not kept")}: {Quantity.Of(turns, "turn")}", Cells.Line);
        }

        int first = Math.Max(0, messages.Count - MostMessages);
        if (first > 0)
        {
            yield return $"… {Quantity.Of(first, "earlier message")}";
        }

        int system = messages.Count > 0 && messages[0].Field("role")?.Text == "system" ? 1 : 0;
        int left = experiment.List("dropped").Count;
        for (int i = first; i < messages.Count; i++)
        {
            foreach (string line in Message(messages[i], isLeftOut: i >= system && i < system + left))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Message(LabValue message, bool isLeftOut)
    {
        (string name, string text) = SaidMessage.Of(message);
        string before = Cells.Pad(isLeftOut ? $"x {name}" : $"  {name}", Names) + " ";
        foreach (string line in Wrapped.Lines(text, Cells.Line - Names - 1))
        {
            yield return (before + line).TrimEnd();
            before = new string(' ', Names + 1);
        }
    }

    private static IEnumerable<string> Unanswered(Experiment experiment)
    {
        if (experiment.Text("problem") is { } problem)
        {
            yield return "";
            foreach (string line in Wrapped.Lines(problem, Cells.Line))
            {
                yield return line;
            }
        }

        if (experiment.List("unanswered") is { Count: > 0 } turns)
        {
            yield return $"not answered: {Quantity.Of(turns.Count, "turn")}";
        }
    }
}
