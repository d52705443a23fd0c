using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>What belongs together: the arrows go through the right sides.</summary>
internal sealed class MatchPane(MatchChallenge challenge) : ChallengePane
{
    private readonly int[] _chosen = [.. Enumerable.Repeat(-1, challenge.Pairs.Length)];

    protected override Challenge Challenge => challenge;

    protected override IEnumerable<Row> Body(int width)
    {
        string[] rights = [.. challenge.Lettered(Stage)];
        string[] lefts = [.. challenge.Numbered];
        yield return Row.Of("Left and right choose what belongs to it.", Tone.Faint);
        for (int i = 0; i < lefts.Length; i++)
        {
            string right = _chosen[i] < 0 ? "…" : $"{ItemLabel.Of(_chosen[i])}) {rights[_chosen[i]]}";
            Row[] rows = [.. Labelled.Rows(FormattableString.Invariant($"{i + 1}. "), $"{lefts[i]}  < {right} >", width, FormattableString.Invariant($"{Deeds.Own}next {i}"))];
            yield return Row.Of(rows[0].Parts[0] with { Less = FormattableString.Invariant($"{Deeds.Own}last {i}"), More = FormattableString.Invariant($"{Deeds.Own}next {i}") });
            foreach (Row row in rows.Skip(1))
            {
                yield return row;
            }
        }

        yield return Row.Of(Own("[answer]", "send"));
    }

    protected override string? Act(string deed)
    {
        if (deed == "send")
        {
            return $"answer {string.Join(' ', _chosen.Select((right, i) => right < 0 ? "" : FormattableString.Invariant($"{i + 1}{ItemLabel.Of(right)}")).Where(pair => pair.Length > 0))}".TrimEnd();
        }

        int rights = challenge.Lettered(Stage).Count();
        if (Labelled.NumberBehind(deed, "next ") is { } next && next < _chosen.Length)
        {
            _chosen[next] = (_chosen[next] + 1) % rights;
        }
        else if (Labelled.NumberBehind(deed, "last ") is { } last && last < _chosen.Length)
        {
            _chosen[last] = (Math.Max(0, _chosen[last]) + rights - 1) % rights;
        }

        return null;
    }
}
