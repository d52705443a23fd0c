using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Pipeline;

/// <summary>Looks whether a design can work, before any question is run.</summary>
internal static class DesignCheck
{
    private static readonly Dictionary<string, (string Noun, string Maker)> Goods = new(StringComparer.Ordinal)
    {
        [NodeKind.Passages] = ("passages", "split"),
        [NodeKind.Hits] = ("passages that were found", "retrieve"),
        [NodeKind.AnswerText] = ("an answer", "generate"),
    };

    /// <summary>The first thing that is wrong, in one sentence, or null.</summary>
    public static string? ProblemOf(Design design) => Ends(design) ?? Entries(design) ?? Ways(design) ?? Circles(design) ?? Reached(design) ?? Inputs(design) ?? Memories(design);

    private static string? Ends(Design design)
        => design.Nodes.Any(node => node.Kind.IsEnd) ? null : "The design has no way to an answer or a refusal: add a node of kind answer or refuse, and an edge to it.";

    private static string? Entries(Design design)
    {
        DesignNode[] entries = [.. design.Nodes.Where(node => design.Edges.All(edge => edge.To != node.Id))];
        return entries.Length switch
        {
            1 => null,
            0 => $"The design has no beginning: every node has an edge to it, so leave out the one to {design.Nodes[0].Told}, or to whichever a question is to meet first.",
            _ => $"The design has {entries.Length} beginnings, {string.Join(" and ", entries.Take(3).Select(node => node.Told))}: join them, so that one node alone has no edge to it.",
        };
    }

    private static string? Ways(Design design)
    {
        foreach (DesignNode node in design.Nodes)
        {
            DesignEdge[] edges = [.. design.Edges.Where(edge => edge.From == node.Id)];
            if (node.Kind.IsEnd && edges.Length > 0)
            {
                return $"{Capital(node)} ends a question, and an edge leads on to '{edges[0].To}': leave the edge out.";
            }

            if (edges.Count(edge => edge.When.IsEmpty) > 1)
            {
                return $"{Capital(node)} has two edges without when, to '{edges.First(edge => edge.When.IsEmpty).To}' and '{edges.Last(edge => edge.When.IsEmpty).To}': say on which outcome each is taken ({string.Join(", ", node.Outcomes)}).";
            }

            if (edges.SelectMany(edge => edge.When).GroupBy(outcome => outcome).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                return $"{Capital(node)} has two edges for the outcome {twice.Key}: keep one of them.";
            }

            if (node.Outcomes.FirstOrDefault(outcome => design.Next(node, outcome) is null) is { } lost)
            {
                return $"{Capital(node)} leads nowhere on the outcome {lost}: add an edge from '{node.Id}' with when: {lost}, for example to a node of kind refuse.";
            }
        }

        return null;
    }

    // Without the nodes that have a limit there must be no circle left.
    private static string? Circles(Design design)
    {
        HashSet<DesignNode> safe = [];
        bool isMore = true;
        while (isMore)
        {
            DesignNode[] next = [.. design.Nodes.Where(node => !safe.Contains(node) && (node.Limit is not null || design.After(node).All(safe.Contains)))];
            safe.UnionWith(next);
            isMore = next.Length > 0;
        }

        return design.Nodes.FirstOrDefault(node => !safe.Contains(node)) is { } endless
            ? $"{Capital(endless)} stands in or before a circle without a limit, and a question would go round for ever: give one node of the circle a limit, and an edge with when: limit out of it."
            : null;
    }

    private static string? Reached(Design design)
    {
        HashSet<DesignNode> reached = [design.Entry];
        var next = new Queue<DesignNode>(reached);
        while (next.TryDequeue(out DesignNode? node))
        {
            foreach (DesignNode after in design.After(node).Where(reached.Add))
            {
                next.Enqueue(after);
            }
        }

        return design.Nodes.FirstOrDefault(node => !reached.Contains(node)) is { } alone
            ? $"No way leads from the beginning to {alone.Told}: add an edge to it, or leave it out."
            : null;
    }

    // What is there at a node is what is there on every way to it.
    private static string? Inputs(Design design)
    {
        string[] all = [.. Goods.Keys];
        Dictionary<string, HashSet<string>> there = design.Nodes.ToDictionary(node => node.Id, node => new HashSet<string>(node == design.Entry ? [] : all, StringComparer.Ordinal));
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (DesignNode node in design.Nodes)
            {
                HashSet<string> given = [.. there[node.Id], .. node.Kind.Gives is { } made ? [made] : Array.Empty<string>()];
                foreach (DesignNode after in design.After(node))
                {
                    isChanged |= there[after.Id].RemoveWhere(good => !given.Contains(good)) > 0;
                }
            }
        }

        foreach (DesignNode node in design.Nodes)
        {
            if (node.Needs.FirstOrDefault(need => !there[node.Id].Contains(need)) is { } lacking)
            {
                (string noun, string maker) = Goods[lacking];
                string other = node.Kind.Name == "generate" ? ", or set its template to '{question}'" : "";
                return $"{Capital(node)} needs {noun}, and not every way to it goes through a node of kind {maker}: put one before it{other}.";
            }
        }

        return null;
    }

    private static string? Memories(Design design)
        => design.Nodes.FirstOrDefault(node => node.Text("mode") == "raw" && node.Parameters.GetValueOrDefault("memory")?.Truth == true) is { } raw
            ? $"{Capital(raw)} has a memory, which is sent as turns of a chat: set its mode to chat, or memory to false."
            : null;

    private static string Capital(DesignNode node) => "N" + node.Told[1..];
}
