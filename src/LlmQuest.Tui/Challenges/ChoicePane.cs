using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>One of several answers, or all that are right.</summary>
internal sealed class ChoicePane(ChoiceChallenge challenge) : ChallengePane
{
    private readonly SortedSet<int> _marked = [];

    protected override Challenge Challenge => challenge;

    protected override IEnumerable<Row> Body(int width)
    {
        string[] options = [.. challenge.Lettered(Stage)];
        for (int i = 0; i < options.Length; i++)
        {
            string mark = challenge.IsMany ? (_marked.Contains(i) ? "[x] " : "[ ] ") : "( ) ";
            string deed = challenge.IsMany ? FormattableString.Invariant($"{Deeds.Own}mark {i}") : $"answer {ItemLabel.Of(i)}";
            foreach (Row row in Labelled.Rows($"{mark}{ItemLabel.Of(i)}) ", options[i], width, deed))
            {
                yield return row;
            }
        }

        if (challenge.IsMany)
        {
            yield return Row.Of(Own("[answer]", "send"));
        }
    }

    protected override string? Act(string deed)
    {
        if (deed == "send")
        {
            return $"answer {string.Join(' ', _marked.Select(ItemLabel.Of))}".TrimEnd();
        }

        if (Labelled.NumberBehind(deed, "mark ") is { } at && !_marked.Remove(at))
        {
            _marked.Add(at);
        }

        return null;
    }
}
