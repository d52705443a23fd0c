using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>Things to be put in order.</summary>
internal sealed class OrderPane : ChallengePane
{
    private readonly OrderChallenge _challenge;
    private readonly List<int> _order;

    public OrderPane(OrderChallenge challenge)
    {
        _challenge = challenge;
        _order = [.. Enumerable.Range(0, challenge.Items.Length)];
    }

    protected override Challenge Challenge => _challenge;

    protected override IEnumerable<Row> Body(int width)
    {
        string[] items = [.. _challenge.Lettered(Stage)];
        yield return Row.Of("Left and right move an item up and down.", Tone.Faint);
        for (int place = 0; place < _order.Count; place++)
        {
            int item = _order[place];
            string label = FormattableString.Invariant($"{place + 1}. {ItemLabel.Of(item)}) ");
            Row[] rows = [.. Labelled.Rows(label, items[item], width, FormattableString.Invariant($"{Deeds.Own}down {item}"))];
            Part moved = rows[0].Parts[0] with { Less = FormattableString.Invariant($"{Deeds.Own}up {item}"), More = FormattableString.Invariant($"{Deeds.Own}down {item}") };
            yield return Row.Of(moved);
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
            return $"answer {string.Join(' ', _order.Select(ItemLabel.Of))}";
        }

        int? up = Labelled.NumberBehind(deed, "up ");
        int? item = up ?? Labelled.NumberBehind(deed, "down ");
        if (item is { } moved && _order.IndexOf(moved) is >= 0 and var at)
        {
            // At the end it goes round, so that Enter and a click alone reach every order.
            int to = (at + (up is null ? 1 : -1) + _order.Count) % _order.Count;
            _order.RemoveAt(at);
            _order.Insert(to, moved);
        }

        return null;
    }
}
