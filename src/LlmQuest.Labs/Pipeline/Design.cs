using System.Collections.Immutable;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Pipeline;

/// <summary>An assistant wired from parts; it has been checked.</summary>
/// <param name="Nodes">The parts.</param>
/// <param name="Edges">How they are joined.</param>
internal sealed record Design(ImmutableArray<DesignNode> Nodes, ImmutableArray<DesignEdge> Edges)
{
    /// <summary>Where a question begins: the part that no edge leads to.</summary>
    public DesignNode Entry => Nodes.First(node => Edges.All(edge => edge.To != node.Id));

    /// <summary>The part of an id.</summary>
    public DesignNode Node(string id) => Nodes.First(node => node.Id == id);

    /// <summary>The part that an outcome leads to; null where none does.</summary>
    public DesignNode? Next(DesignNode node, string outcome)
    {
        DesignEdge[] ways = [.. Edges.Where(edge => edge.From == node.Id)];
        DesignEdge? way = Array.Find(ways, edge => edge.When.Contains(outcome));

        // A limit is the way out of a circle: the way that goes round must not take it.
        way ??= outcome == NodeKind.LimitOutcome ? null : Array.Find(ways, edge => edge.When.IsEmpty);
        return way is null ? null : Node(way.To);
    }

    /// <summary>The parts that follow one.</summary>
    public IEnumerable<DesignNode> After(DesignNode node) => node.Outcomes.Select(outcome => Next(node, outcome)).OfType<DesignNode>().Distinct();
}
