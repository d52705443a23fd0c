using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Reading;
using LlmQuest.Runs;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>What one learner saw, made again from the file of the run.</summary>
internal static class RunTranscript
{
    /// <summary>The longest beginning that is shown; the end of a run is what an instructor looks for, so the first lines give way.</summary>
    private const int MostLines = 20_000;

    /// <exception cref="PortException">It cannot be made.</exception>
    public static IEnumerable<BoardRow> Rows(ClassFacts facts, string run)
    {
        if (facts.World is null)
        {
            throw new PortException("The course of this run is not here, so its scenes cannot be told: name its folder with --course FOLDER.");
        }

        Guid id = Guid.TryParse(run, out Guid read) ? read : throw new PortException("This is not the id of a run: Esc goes back.");
        if (facts.Reading.Learners.FirstOrDefault(learner => learner.Run == id) is { } tally && tally.Course != facts.World.Course.Id)
        {
            throw new PortException($"This run is of the course '{DisplayText.Strip(tally.Course)}', and the board is of '{facts.World.Course.Id}'.");
        }

        using var text = new StringWriter { NewLine = "\n" };
        foreach (RunFile chain in ClassReader.Chains(facts.Files, id).Chains)
        {
            Replay.Write(text, new Stepper(facts.World), chain.Chain.Select(line => line.Entry));
        }

        string[] lines = text.ToString().TrimEnd('\n').Split('\n');
        IEnumerable<BoardRow> rows = lines.TakeLast(MostLines).Select(line => BoardRow.Of(DisplayText.Strip(line), line.StartsWith("> ", StringComparison.Ordinal) ? BoardRole.Heading : BoardRole.Plain));
        return lines.Length <= MostLines ? rows : rows.Prepend(BoardRow.Of($"{Quantity.Of(lines.Length - MostLines, "line")} before this are left out: llmquest runs replay tells all.", BoardRole.Faint));
    }
}
