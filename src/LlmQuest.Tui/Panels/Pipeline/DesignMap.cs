using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>The parts of a design in boxes beside each other, as many in a row as fit, with an arrow to the next and the other ways below.</summary>
/// <param name="design">The design.</param>
/// <param name="trace">The way of the chosen question.</param>
/// <param name="step">The step that is shown, from 0.</param>
/// <param name="to">What leads to a step.</param>
/// <param name="width">Columns of a row.</param>
internal sealed class DesignMap(Design design, LabValue[] trace, int step, Func<bool, int, string> to, int width)
{
    private const string GoesOn = "──";
    private const int Apart = 3;

    /// <summary>The rows; none where there are no parts.</summary>
    public IEnumerable<Row> Rows()
    {
        DesignBox[] boxes = [.. design.Nodes.Select(Box)];
        for (int first = 0; first < boxes.Length;)
        {
            int count = Fitting(boxes, first);
            foreach (Row row in Band(boxes, first, count))
            {
                yield return row;
            }

            first += count;
        }

        if (trace.Length > 0)
        {
            foreach (Row row in Prose.Of("Numbers are the steps of this question; the thick box is the step below.", width, Tone.Faint))
            {
                yield return row;
            }
        }
    }

    private DesignBox Box(DesignNode node)
    {
        int[] steps = [.. Enumerable.Range(0, trace.Length).Where(i => Design.Named(trace[i].Field("node")?.Text) == node.Id)];
        return new DesignBox(node, [.. steps.Select(at => at + 1)], steps.Contains(step));
    }

    private int Fitting(DesignBox[] boxes, int first)
    {
        int at = TextWrapper.Columns(LeadIn(boxes, first));
        int count = 0;
        while (first + count < boxes.Length && at + Needed(boxes[first + count]) <= width)
        {
            at += boxes[first + count].Columns + TextWrapper.Columns(Arrow(boxes, first + count));
            count++;
        }

        return Math.Max(1, count);
    }

    // The box with what goes on at its right, or the words of the longest way below it.
    private int Needed(DesignBox box)
        => Math.Max(box.Columns + GoesOn.Length, Others(box, null).Select(arrow => box.Stem + TextWrapper.Columns(Below(arrow, true))).DefaultIfEmpty().Max());

    private IEnumerable<DesignArrow> Others(DesignBox box, DesignArrow? on) => design.Arrows.Where(arrow => arrow.From == box.Node.Id && !ReferenceEquals(arrow, on));

    private static string Below(DesignArrow arrow, bool isLast) => $"{(isLast ? "└" : "├")}─{(arrow.When.Length > 0 ? $" {arrow.When} ─" : "")}▶ {arrow.To}";

    // The arrow from the row before, in full.
    private string LeadIn(DesignBox[] boxes, int box) => box > 0 && design.Between(boxes[box - 1].Node, boxes[box].Node) is not null ? Arrow(boxes, box - 1) : "";

    private string Arrow(DesignBox[] boxes, int box)
        => design.Between(boxes[box].Node, box + 1 < boxes.Length ? boxes[box + 1].Node : null) is { } arrow ? $"─{arrow.When}─▶" : new string(' ', Apart);

    private IEnumerable<Row> Band(DesignBox[] boxes, int first, int count)
    {
        (PartLine top, PartLine middle, PartLine bottom) = (new PartLine(), new PartLine(), new PartLine());
        List<(int Column, DesignArrow Arrow)> stems = [];
        string leadIn = LeadIn(boxes, first);
        int at = TextWrapper.Columns(leadIn);
        middle.Add(new Part(leadIn));
        for (int i = first; i < first + count; i++)
        {
            DesignArrow? on = design.Between(boxes[i].Node, i + 1 < boxes.Length ? boxes[i + 1].Node : null);
            DesignArrow[] others = [.. Others(boxes[i], on)];
            top.Put(at, new Part(boxes[i].Top));
            bottom.Put(at, new Part(boxes[i].Bottom(others.Length > 0)));
            int column = at;
            stems.AddRange(others.Select(arrow => (column + boxes[i].Stem, arrow)));
            middle.Put(at, new Part(""));
            foreach (Part part in boxes[i].Middle(on is not null, boxes[i].Steps.Count > 0 ? to(false, boxes[i].Steps[0] - 1) : ""))
            {
                middle.Add(part);
            }

            at += boxes[i].Columns;
            string arrowText = i == first + count - 1 ? (on is null ? "" : GoesOn) : Arrow(boxes, i);
            middle.Add(new Part(arrowText));
            at += TextWrapper.Columns(arrowText);
        }

        return [top.ToRow(), middle.ToRow(), bottom.ToRow(), .. Stems(stems)];
    }

    // The last first, so that a way from the left never crosses the words of one from the right.
    private static IEnumerable<Row> Stems(List<(int Column, DesignArrow Arrow)> stems)
    {
        int[] columns = [.. stems.Select(stem => stem.Column).Distinct()];
        foreach (int column in columns.Reverse())
        {
            DesignArrow[] arrows = [.. stems.Where(stem => stem.Column == column).Select(stem => stem.Arrow)];
            foreach ((int i, DesignArrow arrow) in arrows.Index())
            {
                var line = new PartLine();
                foreach (int other in columns.Where(other => other < column))
                {
                    line.Put(other, new Part("│"));
                }

                line.Put(column, new Part(Below(arrow, i == arrows.Length - 1)));
                yield return line.ToRow();
            }
        }
    }
}
