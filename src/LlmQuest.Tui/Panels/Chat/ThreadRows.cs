using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Chat;

/// <summary>A conversation turn by turn; the last turn is always shown, what came before it on demand.</summary>
internal static class ThreadRows
{
    private const int Names = 8;
    private const int LastMessages = 2;

    /// <summary>The rows.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="isWhole">Whether all of it is shown.</param>
    /// <param name="fold">Name of the fold of what came before.</param>
    /// <param name="width">Columns of a row.</param>
    public static IEnumerable<Row> Of(Experiment experiment, bool isWhole, string fold, int width)
    {
        IReadOnlyList<LabValue> messages = experiment.List("messages");
        int system = messages.Count > 0 && messages[0].Field("role")?.Text == "system" ? 1 : 0;
        int left = experiment.List("dropped").Count;
        int earlier = Math.Max(0, messages.Count - LastMessages);
        if (earlier > 0)
        {
            string dropped = left > 0 ? $", {Read.Short(left)} of them left out of the prompt (x)" : "";
            yield return Row.Of(Folds.Button(fold, Cells.Fit($"{(isWhole ? "▾" : "▸")} {Quantity.Of(earlier, "earlier message")}{dropped}", width)));
        }

        for (int i = isWhole ? 0 : earlier; i < messages.Count; i++)
        {
            foreach (Row row in Message(messages[i], isLeftOut: i >= system && i < system + left, width))
            {
                yield return row;
            }
        }
    }

    /// <summary>What somebody said.</summary>
    public static IEnumerable<Row> Said(string name, string text, int width, bool isLeftOut = false)
        => Lines.Behind(Cells.Pad($"{(isLeftOut ? "x" : " ")} {name}", Names) + " ", text, width, isLeftOut ? Tone.Faint : name == "model" ? Tone.Second : name == "you" ? Tone.First : Tone.Normal);

    private static IEnumerable<Row> Message(LabValue message, bool isLeftOut, int width)
    {
        (string name, string text) = SaidMessage.Of(message);
        return Said(name, text, width, isLeftOut);
    }
}
