using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Grades what belongs together.</summary>
internal static class MatchGrading
{
    public static Verdict Grade(MatchChallenge challenge, string answer, string stage)
    {
        ShownItems shown = ShownItems.Of(challenge, stage);
        ImmutableArray<string> lefts = [.. challenge.Pairs.Select(pair => pair.Left)];
        if (PairReader.Read(lefts, shown.Texts, answer) is not { } pairs)
        {
            return Verdict.Malformed($"That cannot be read as pairs. {challenge.AnswerForm}");
        }

        if (pairs.Any(pair => pair.Left < 0 || pair.Left >= lefts.Length || pair.Right < 0 || pair.Right >= shown.Texts.Length))
        {
            return Verdict.Malformed($"There are numbers 1 to {lefts.Length} and letters `a` to `{ItemLabel.Of(shown.Texts.Length - 1)}`. {challenge.AnswerForm}");
        }

        pairs = [.. pairs.Distinct()];
        return pairs.DistinctBy(pair => pair.Left).Count() == pairs.Count
            ? Of(challenge, shown, pairs)
            : Verdict.Malformed($"A number is there twice. {challenge.AnswerForm}");
    }

    private static Verdict Of(MatchChallenge challenge, ShownItems shown, List<(int Left, int Right)> pairs)
    {
        bool IsRight((int Left, int Right) pair) => challenge.Pairs[pair.Left].Right == shown.Texts[pair.Right];
        string Form((int Left, int Right) pair) => $"{TextForm.Of(challenge.Pairs[pair.Left].Left)} = {TextForm.Of(shown.Texts[pair.Right])}";
        int all = challenge.Pairs.Length;
        int right = pairs.Count(IsRight);
        string form = string.Join("; ", pairs.OrderBy(pair => pair.Left).Select(Form));
        if (right == all)
        {
            return Verdict.Passed([], form);
        }

        string which = right == 0 ? "" : $": {string.Join(", ", pairs.Where(IsRight).OrderBy(pair => pair.Left).Select(pair => FormattableString.Invariant($"{pair.Left + 1}{ItemLabel.Of(pair.Right)}")))}";
        string missing = pairs.Count < all ? $" {Quantity.Of(all - pairs.Count, "pair")} still to come." : "";
        return new Verdict(right > 0 ? VerdictKind.Partial : VerdictKind.Wrong, $"{Quantity.Of(right, "pair")} of {all} {(right == 1 ? "is" : "are")} right{which}.{missing}")
        {
            Share = (double)right / all,
            Normalised = form,
            Missing = [.. challenge.Pairs.Where((_, i) => pairs.All(pair => pair.Left != i)).Select(pair => pair.Left)],
            Extra = [.. pairs.Where(pair => !IsRight(pair)).Select(Form)],
        };
    }
}
