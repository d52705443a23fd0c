using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>A design, its parts in an order in which most arrows lead to the next.</summary>
/// <param name="Nodes">Its parts.</param>
/// <param name="Arrows">Its ways.</param>
internal sealed record Design(IReadOnlyList<DesignNode> Nodes, IReadOnlyList<DesignArrow> Arrows)
{
    private const int IdColumns = 20;
    private const int SettingColumns = 300;

    /// <summary>Reads it from the parameters of an experiment.</summary>
    public static Design Of(LabValue? nodes, LabValue? edges)
    {
        DesignNode[] all = [.. (nodes?.Items ?? []).Where(node => Id(node, "id").Length > 0).Select(Node).DistinctBy(node => node.Id)];
        DesignArrow[] arrows = [.. (edges?.Items ?? []).Select(edge => new DesignArrow(Id(edge, "from"), Id(edge, "to"), When(edge)))];
        return new Design(Ordered(all, arrows), arrows);
    }

    /// <summary>An id as it is shown.</summary>
    public static string Named(string? id) => Prose.Head(id, IdColumns);

    /// <summary>The arrow to the next of two parts that stand beside each other, or null.</summary>
    public DesignArrow? Between(DesignNode node, DesignNode? next) => next is null ? null : Arrows.FirstOrDefault(arrow => arrow.From == node.Id && arrow.To == next.Id);

    // Straight on as long as there is a way to something that does not stand yet.
    private static DesignNode[] Ordered(DesignNode[] nodes, DesignArrow[] arrows)
    {
        List<DesignNode> order = [];
        foreach (DesignNode start in nodes.OrderBy(node => Array.Exists(arrows, arrow => arrow.To == node.Id)))
        {
            DesignNode? at = start;
            while (at is not null && !order.Contains(at))
            {
                order.Add(at);
                string from = at.Id;
                at = arrows.Where(arrow => arrow.From == from).Select(arrow => Array.Find(nodes, node => node.Id == arrow.To)).FirstOrDefault(to => to is not null && !order.Contains(to));
            }
        }

        return [.. order];
    }

    private static DesignNode Node(LabValue node) => new(Id(node, "id"), Prose.Head(node.Field("kind")?.ToString() ?? "?", IdColumns), string.Join(", ", node.Fields!.Where(field => field.Key is not ("id" or "kind")).Select(field => Prose.Head($"{field.Key} {field.Value}", SettingColumns))));

    private static string When(LabValue edge) => Prose.Head(
        edge.Field("when") switch
        {
            null => "",
            { IsAbsent: true } => "",
            { Texts: { } many } => string.Join(", ", many),
            var one => one.ToString(),
        },
        IdColumns);

    private static string Id(LabValue value, string field) => Named(value.Field(field)?.ToString());
}
