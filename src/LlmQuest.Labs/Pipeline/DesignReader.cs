using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference;

namespace LlmQuest.Labs.Pipeline;

/// <summary>Reads a design as the parameters have it; what is wrong is said in one sentence that names the part.</summary>
internal static class DesignReader
{
    private const int MostNodes = 100;
    private const int LongestId = 30;

    /// <summary>Reads and checks a design.</summary>
    /// <exception cref="ModelException">It cannot work.</exception>
    public static Design Read(LabValue nodes, LabValue? edges)
    {
        DesignNode[] read = [.. (nodes.Items ?? []).Select((node, i) => Node(node, i + 1))];
        if (read.Length is 0 or > MostNodes)
        {
            throw new ModelException($"A design has 1 to {MostNodes} nodes, and this has {read.Length}: write them as {{id: r, kind: retrieve}}.");
        }

        if (read.GroupBy(node => node.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ModelException($"Two nodes have the id '{twice.Key}': give each an id of its own.");
        }

        var design = new Design([.. read], [.. (edges?.Items ?? []).Select((edge, i) => Edge(edge, i + 1, read))]);
        return DesignCheck.ProblemOf(design) is { } problem ? throw new ModelException(problem) : design;
    }

    private static DesignNode Node(LabValue value, int number)
    {
        ImmutableSortedDictionary<string, LabValue> fields = value.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;
        string id = fields.GetValueOrDefault("id") is { } given && given.Items is null && given.Fields is null ? given.ToString().Trim() : "";
        if (id.Length is 0 or > LongestId || id.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_')))
        {
            throw new ModelException($"Node {number} needs an id of 1 to {LongestId} letters, digits, - and _: such as {{id: find, kind: retrieve}}.");
        }

        string name = fields.GetValueOrDefault("kind")?.Text ?? "";
        string[] kinds = [.. NodeKind.All.Select(known => known.Name)];
        if (NodeKind.Find(name) is not { } kind)
        {
            string meant = Suggestions.Closest(name, kinds) is { } close ? $"did you mean {close}?" : $"the kinds are {string.Join(", ", kinds)}.";
            throw new ModelException(name.Length == 0 ? $"node '{id}' has no kind: the kinds are {string.Join(", ", kinds)}." : $"node '{id}' has the unknown kind '{Short(name)}': {meant}");
        }

        return new DesignNode(id, kind, Parameters(id, kind, fields.RemoveRange(["id", "kind", "limit"])), Limit(id, kind, fields));
    }

    private static int? Limit(string id, NodeKind kind, ImmutableSortedDictionary<string, LabValue> fields)
    {
        if (fields.GetValueOrDefault("limit") is not { } limit)
        {
            return null;
        }

        string? problem = kind.IsEnd ? "a part that ends has no limit; leave it out." : ParameterCheck.ProblemOf(NodeKind.Limit, limit);
        return problem is null ? (int)limit.Number!.Value : throw new ModelException($"node '{id}' ({kind.Name}): {problem}");
    }

    private static ImmutableSortedDictionary<string, LabValue> Parameters(string id, NodeKind kind, ImmutableSortedDictionary<string, LabValue> given)
    {
        foreach ((string name, LabValue value) in given)
        {
            LabParameter? parameter = kind.Parameters.FirstOrDefault(known => known.Name == name);
            if (parameter is null)
            {
                string[] names = [.. kind.Parameters.Select(known => known.Name)];
                string meant = Suggestions.Closest(name, names) is { } close ? $"did you mean {close}?" : names.Length == 0 ? "leave it out." : $"it has {string.Join(", ", names)}.";
                throw new ModelException($"node '{id}' ({kind.Name}) has no parameter '{Short(name)}': {meant}");
            }

            if (ParameterCheck.ProblemOf(parameter, value) is { } problem)
            {
                throw new ModelException($"node '{id}' ({kind.Name}): {problem}");
            }
        }

        return kind.Parameters.Where(own => own.Default is not null).ToImmutableSortedDictionary(own => own.Name, own => own.Default!, StringComparer.Ordinal).SetItems(given);
    }

    private static DesignEdge Edge(LabValue value, int number, DesignNode[] nodes)
    {
        string from = Id("from");
        string to = Id("to");
        LabValue? when = value.Fields?.GetValueOrDefault("when");
        ImmutableArray<string>? outcomes = when is null || when.IsAbsent ? [] : when.Text is { } one ? [one] : when.Texts;
        DesignNode start = Array.Find(nodes, node => node.Id == from)!;
        if (outcomes is not { } known)
        {
            throw new ModelException($"The edge from '{from}' to '{to}' has a when that is neither an outcome nor a list of them: {start.Told} has {Outcomes(start)}.");
        }

        return known.FirstOrDefault(outcome => !start.Outcomes.Contains(outcome)) is { } odd
            ? throw new ModelException($"The edge from '{from}' to '{to}' waits for '{Short(odd)}', which {start.Told} never says: it has {Outcomes(start)}{(odd == NodeKind.LimitOutcome ? "; give it a limit first" : "")}.")
            : new DesignEdge(from, to, known);

        string Id(string end)
        {
            string id = value.Fields?.GetValueOrDefault(end)?.ToString().Trim() ?? "";
            return Array.Exists(nodes, node => node.Id == id) ? id
                : throw new ModelException(id.Length == 0
                    ? $"Edge {number} has no {end}: name the id of a node there."
                    : $"Edge {number} leads {end} '{Short(id)}', and there is no node of that id: {(Suggestions.Closest(id, nodes.Select(node => node.Id)) is { } meant ? $"did you mean {meant}?" : $"the nodes are {string.Join(", ", nodes.Take(10).Select(node => node.Id))}.")}");
        }
    }

    private static string Outcomes(DesignNode node) => node.Outcomes.Any() ? string.Join(", ", node.Outcomes) : "no outcome, since it ends";

    private static string Short(string text) => Core.Labs.Plain.Glyphs.Line(text.Length <= LongestId ? text : text[..LongestId] + "…");
}
