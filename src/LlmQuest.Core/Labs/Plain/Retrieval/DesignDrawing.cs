namespace LlmQuest.Core.Labs.Plain.Retrieval;

/// <summary>A design as boxes under one another, with arrows down to the next and to the side to all others.</summary>
internal static class DesignDrawing
{
    private const int MostBoxes = 30;
    private const int InnerColumns = 34;
    private const int LabelColumns = 40;

    /// <summary>The drawing; nothing where there are no nodes.</summary>
    public static IEnumerable<string> Lines(LabValue? nodes, LabValue? edges)
    {
        LabValue[] boxes = [.. (nodes?.Items ?? []).Where(node => Id(node, "id").Length > 0)];
        Arrow[] arrows = [.. (edges?.Items ?? []).Select(edge => new Arrow(Id(edge, "from"), Id(edge, "to"), When(edge)))];
        string[] order = [.. Order([.. boxes.Select(node => Id(node, "id"))], arrows)];
        for (int i = 0; i < order.Length && i < MostBoxes; i++)
        {
            LabValue node = Array.Find(boxes, box => Id(box, "id") == order[i])!;
            Arrow[] ways = [.. arrows.Where(arrow => arrow.From == order[i])];
            Arrow? down = i + 1 < order.Length ? ways.FirstOrDefault(arrow => arrow.To == order[i + 1]) : null;
            foreach (string line in Box(node, [.. ways.Where(arrow => arrow != down)], down))
            {
                yield return line;
            }
        }

        if (order.Length > MostBoxes)
        {
            yield return $"and {order.Length - MostBoxes} nodes more";
        }
    }

    // Straight down as long as there is a way to something that is not drawn yet.
    private static List<string> Order(string[] ids, Arrow[] arrows)
    {
        List<string> order = [];
        foreach (string start in ids.OrderBy(id => arrows.Any(arrow => arrow.To == id)))
        {
            for (string? at = start; at is not null && !order.Contains(at); at = arrows.Where(arrow => arrow.From == at).Select(arrow => arrow.To).FirstOrDefault(to => !order.Contains(to) && ids.Contains(to)))
            {
                order.Add(at);
            }
        }

        return order;
    }

    private static IEnumerable<string> Box(LabValue node, IReadOnlyList<Arrow> side, Arrow? down)
    {
        bool ends = node.Field("kind")?.Text is "answer" or "refuse";
        (string topLeft, string topRight, string lowLeft, string lowRight) = ends ? ("╭", "╮", "╰", "╯") : ("┌", "┐", "└", "┘");
        string bar = new('─', InnerColumns + 2);
        string[] inside = [.. Inside(node)];
        string[] labels = [.. side.Select(arrow => $"──{(arrow.When.Length > 0 ? $" {arrow.When} " : "")}──▶ {arrow.To}")];
        yield return topLeft + bar + topRight;
        for (int i = 0; i < Math.Max(inside.Length, labels.Length); i++)
        {
            string text = i < inside.Length ? inside[i] : "";
            string label = i < labels.Length ? Cells.Fit(labels[i], LabelColumns) : "";
            yield return $"│ {Cells.Pad(Cells.Fit(text, InnerColumns), InnerColumns)} {(label.Length > 0 ? "├" : "│")}{label}";
        }

        int half = bar.Length / 2;
        yield return lowLeft + (down is null ? bar : bar[..half] + "┬" + bar[(half + 1)..]) + lowRight;
        if (down is not null)
        {
            yield return new string(' ', half + 1) + "▼" + (down.When.Length > 0 ? " " + Cells.Fit(down.When, LabelColumns) : "");
        }
    }

    private static IEnumerable<string> Inside(LabValue node)
    {
        string id = Id(node, "id");
        string kind = Glyphs.Line(node.Field("kind")?.Text ?? "?");
        yield return id == kind ? id : $"{id}: {kind}";
        string settings = string.Join(", ", node.Fields!.Where(field => field.Key is not ("id" or "kind")).Select(field => Glyphs.Line($"{field.Key} {Short(field.Value)}")));
        if (settings.Length > 0)
        {
            yield return settings;
        }
    }

    private static string Short(LabValue value) => value.ToString() is { Length: > InnerColumns } text ? text[..InnerColumns] : value.ToString();

    private static string When(LabValue edge) => Glyphs.Line(edge.Field("when") switch
    {
        null => "",
        { IsAbsent: true } => "",
        { Texts: { } many } => string.Join(", ", many),
        var one => one.ToString(),
    });

    private static string Id(LabValue value, string field) => Glyphs.Line(value.Field(field)?.ToString() ?? "");

    private sealed record Arrow(string From, string To, string When);
}
