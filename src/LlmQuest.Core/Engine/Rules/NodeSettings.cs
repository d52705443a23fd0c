using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>One value of one part of a pipeline: <c>set retrieve.threshold 0.5</c>, so that nobody types all parts anew.</summary>
internal static class NodeSettings
{
    /// <summary>The parameter that holds the parts.</summary>
    public const string Nodes = "nodes";

    /// <summary>The parameter that holds the ways between them.</summary>
    public const string Edges = "edges";

    private const string Id = "id";
    private const string Kind = "kind";
    private const int LongestShown = 40;

    private const string None = "none";

    /// <summary>The turn after the setting; null when the name is none of a part.</summary>
    /// <param name="turn">The step.</param>
    /// <param name="lab">The lab in view.</param>
    /// <param name="name">What was named.</param>
    /// <param name="value">The value, as it was typed.</param>
    public static Turn? Take(Turn turn, LabCall lab, string name, string value)
    {
        if (name.Split('.') is not [{ Length: > 0 } node, { Length: > 0 } field] || turn.World.Labs.Find(lab.Type)?.Parameter(Nodes) is null)
        {
            return null;
        }

        ImmutableArray<LabValue> parts = LabSettings.Of(turn.World, turn.State, turn.Stage.Id, lab).GetValueOrDefault(Nodes)?.Items ?? [];
        int at = parts.IndexOf(parts.FirstOrDefault(part => IdOf(part).Equals(node, StringComparison.OrdinalIgnoreCase)) ?? LabValue.Absent);
        if (at < 0)
        {
            return turn.Problem(parts.IsEmpty ? "The parts are the usual ones here: set nodes lists your own." : $"There is no part '{Which.Short(node)}' here. The parts: {string.Join(", ", parts.Select(IdOf))}.");
        }

        if (value.Length == 0)
        {
            return turn.Problem($"{name} needs a value: set {name} 1");
        }

        ImmutableSortedDictionary<string, LabValue> before = parts[at].Fields!;
        if (value.Equals(None, StringComparison.OrdinalIgnoreCase) && before.ContainsKey(field))
        {
            return Changed(turn, lab, parts.SetItem(at, MapOf(before.Remove(field))));
        }

        LabParameter[] taken = [.. NodeKind.Find(before.GetValueOrDefault(Kind)?.Text ?? "")?.Settable ?? []];
        if (Array.Find(taken, parameter => parameter.Name == field) is not { } declared)
        {
            string[] names = [.. taken.Select(parameter => parameter.Name)];
            return turn.Problem($"The part {IdOf(parts[at])} takes no '{Which.Short(field)}': {(Suggestions.Closest(field, names) is { } meant ? $"did you mean {node}.{meant}?" : names.Length == 0 ? "there is nothing to set in it." : $"it takes {string.Join(", ", names)}.")}");
        }

        if (value.Equals(None, StringComparison.OrdinalIgnoreCase) && !declared.Choices.Contains(None, StringComparer.Ordinal))
        {
            return turn.Reply($"{name} is not set.");
        }

        return ParameterReader.Read(declared, declared.Kind == LabParameterKind.Text ? Quotes.Without(value) : value, out LabValue? read) is { } problem
            ? turn.Problem(problem)
            : Changed(turn, lab, parts.SetItem(at, MapOf(before.SetItem(declared.Name, read!))));
    }

    /// <summary>Whether a part may be given a value of this name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsOfPart(string name) => NodeKind.All.Any(kind => kind.Settable.Any(parameter => parameter.Name == name));

    private static Turn Changed(Turn turn, LabCall lab, ImmutableArray<LabValue> parts) => turn.Owe(new SettingChanged(turn.Stage.Id, lab.Id, Nodes, LabValue.List(parts)));

    private static LabValue MapOf(ImmutableSortedDictionary<string, LabValue> fields) => LabValue.Map(fields.Select(pair => (pair.Key, pair.Value)));

    /// <summary>The parts with their values, short enough to be read.</summary>
    /// <param name="nodes">The parameter.</param>
    public static string Told(LabValue nodes) => string.Join(", ", (nodes.Items ?? []).Select(OfPart));

    private static string OfPart(LabValue part)
    {
        string[] values = [.. (part.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty).Where(pair => pair.Key is not (Id or Kind)).Select(pair => $"{pair.Key} {Short(pair.Value.ToString())}")];
        return values.Length == 0 ? IdOf(part) : $"{IdOf(part)} ({string.Join(", ", values)})";
    }

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private static string IdOf(LabValue part) => part.Fields?.GetValueOrDefault(Id)?.Text ?? "";
}
