using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Import;

/// <summary>Turns the text of one episode into that of a stage, by changes of single places, and proves that nothing was lost.</summary>
internal static class EpisodeImport
{
    /// <summary>Turns one episode into a stage.</summary>
    /// <param name="name">The file within the source.</param>
    /// <param name="text">Its text.</param>
    /// <param name="shared">Definitions of links for all pages.</param>
    /// <param name="taken">Ids of the stages before it; its own is added.</param>
    /// <returns>The stage, or null when the text is nested too deep to be read.</returns>
    public static EpisodeResult? Convert(string name, string text, string shared, ISet<string> taken)
    {
        var draft = new Draft(name, text);
        if (draft.Parse() is null || BlockCounter.TryCount(draft.Text[draft.BodyStart..], shared) is not { } before)
        {
            return null;
        }

        OldQuotes.Convert(draft);
        FenceMending.Mend(draft);
        SolutionAttaching.Attach(draft);
        FenceMending.Mend(draft);
        ChallengeTyping.Type(draft);
        FrontMatterFilling.Fill(draft, taken);
        SharedLinks.Append(draft, shared);
        IReadOnlyList<Diagnostic> faults = IdMinting.Write(draft);
        OddText.Notice(draft);
        foreach (Diagnostic fault in faults.Where(fault => fault.Severity == Severity.Error))
        {
            draft.Warn(draft.Source.Offset(new SourcePosition(name, fault.Line, fault.Column)), $"{fault.Code}: {fault.Message} {fault.Fix}");
        }

        return Compared(draft, before, shared);
    }

    private static EpisodeResult Compared(Draft draft, BlockTally before, string shared)
    {
        BlockTally after = BlockCounter.Count(draft.Text[draft.BodyStart..], shared);
        var expected = new BlockTally();
        expected.Add(before);
        foreach (string added in draft.Added)
        {
            expected.Add(BlockCounter.Count(added));
        }

        ImmutableArray<string> lost = [.. expected.Except(after)];
        ImmutableArray<string> doubled = [.. after.Except(expected)];
        return new EpisodeResult(draft.Text, before.Counts, after.Counts, [.. lost, .. doubled.Select(block => $"more often than before: {block}")], [.. draft.Notes], [.. draft.WithoutKey], draft.Origins);
    }
}
