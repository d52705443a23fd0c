using LlmQuest.Content.Diagnostics;

namespace LlmQuest.Content.Checks;

/// <summary>What need not be told of a file of which a part was not read: the part may hold it.</summary>
internal static class FollowUps
{
    private static readonly HashSet<string> Causes =
    [
        Rules.NoFrontMatter.Code,
        Rules.UnclosedDiv.Code,
        Rules.UnknownDiv.Code,
        Rules.DivUnreadable.Code,
        Rules.NotYaml.Code,
        Rules.ParagraphTooLong.Code,
        Rules.NestedTooDeep.Code,
    ];

    private static readonly Rule[] Followers =
    [
        Rules.AnchorMissing,
        Rules.UnknownSay,
        Rules.SayUnreachable,
        Rules.ExitAfterUnknown,
        Rules.SceneUnreachable,
        Rules.DeadEnd,
        Rules.ObjectiveUnassessed,
        Rules.UnknownObjective,
        Rules.AssessesNothing,
        Rules.ListsMissing,
        Rules.NoLadder,
        Rules.PassiveStretch,
        Rules.NothingToDo,
    ];

    /// <summary>Keeps follow-up findings out of a report.</summary>
    public static void Mute(Report report)
    {
        foreach (string file in report.Found.Where(found => Causes.Contains(found.Code)).Select(found => found.File).Distinct(StringComparer.Ordinal).ToArray())
        {
            report.Mute(file, Followers);
        }
    }
}
