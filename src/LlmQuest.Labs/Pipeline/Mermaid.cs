using System.Text;

namespace LlmQuest.Labs.Pipeline;

/// <summary>A design as a Mermaid diagram.</summary>
internal static class Mermaid
{
    /// <summary>The text of the diagram.</summary>
    public static string Of(Design design)
    {
        // Ids of a person may be words that Mermaid keeps for itself, such as end.
        Dictionary<string, string> names = design.Nodes.Select((node, i) => (node.Id, Name: $"n{i + 1}")).ToDictionary(one => one.Id, one => one.Name);
        var text = new StringBuilder("flowchart TD\n");
        foreach (DesignNode node in design.Nodes)
        {
            string label = node.Id == node.Kind.Name ? node.Id : $"{node.Id}: {node.Kind.Name}";
            text.Append("    ").Append(names[node.Id]).Append(node.Kind.IsEnd ? $"([\"{label}\"])" : $"[\"{label}\"]").Append('\n');
        }

        foreach (DesignEdge edge in design.Edges)
        {
            text.Append("    ").Append(names[edge.From]).Append(edge.When.IsEmpty ? " --> " : $" -->|{string.Join(", ", edge.When)}| ").Append(names[edge.To]).Append('\n');
        }

        return text.ToString();
    }
}
