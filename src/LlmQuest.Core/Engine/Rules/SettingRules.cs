using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>The parameters of labs.</summary>
internal static class SettingRules
{
    private const string DrawAnew = "any";
    private const string None = "none";
    private const string Everywhere = "everywhere";
    private const string Seed = "seed";
    private const string SystemText = "system";

    public static Turn Show(Turn turn)
        => Current.Lab(turn.World, turn.State) is { } lab ? turn.Reply(SettingsText.Of(turn.World, turn.State, turn.Stage.Id, lab)) : turn.Problem(LabRules.NoLab);

    /// <summary>Whether a word is the name of a parameter of the lab here.</summary>
    public static bool Names(Turn turn, string word)
        => Current.Lab(turn.World, turn.State) is { } lab && turn.World.Labs.Find(lab.Type)?.Parameter(Normal(word)) is not null;

    public static Turn Set(Turn turn, string rest)
    {
        if (rest.Length == 0)
        {
            return Show(turn);
        }

        LabDeclaration? declared = Current.Lab(turn.World, turn.State) is { } here ? turn.World.Labs.Find(here.Type) : null;
        (string name, string value) = Cut(rest, declared);
        bool isEverywhere = !IsText(declared, name) && value.EndsWith(Everywhere, StringComparison.OrdinalIgnoreCase);
        value = isEverywhere ? value[..^Everywhere.Length].Trim() : value;
        if (isEverywhere)
        {
            return SetEverywhere(turn, name, value);
        }

        if (Current.Lab(turn.World, turn.State) is not { } lab)
        {
            return turn.Problem(LabRules.NoLab);
        }

        if (NodeSettings.Take(turn, lab, name, value) is { } ofNode)
        {
            return ofNode;
        }

        return Parameter(declared, name) switch
        {
            null => turn.Problem(NoParameter(declared, name)),
            { Instead: { Length: > 0 } instead } parameter => turn.Problem($"{parameter.Name} has no effect in this lab, where {instead} decides: set {instead} {value}"),
            var parameter => Value(turn, turn.Stage.Id, lab.Id, parameter, value),
        };
    }

    public static Turn Changed(Turn turn, SettingChanged changed)
    {
        turn = turn.With(state => changed.Lab.Length == 0 ? state with { Everywhere = IsTakenBack(changed) ? state.Everywhere.Remove(changed.Name) : With(state.Everywhere, changed) } : Here(state, changed));
        if (changed.Name is NodeSettings.Nodes or NodeSettings.Edges && (changed.Value is null or { IsAbsent: true }))
        {
            return turn.Reply($"The {(changed.Name == NodeSettings.Nodes ? "parts" : "ways")} are those of the lesson again.");
        }

        if (changed is { Name: NodeSettings.Nodes, Value: { Items.IsEmpty: false } nodes })
        {
            return turn.Reply($"The parts are now: {NodeSettings.Told(nodes)}.");
        }

        string where = changed.Lab.Length == 0 ? " in every lab" : "";
        if (changed.Lab.Length == 0 && IsTakenBack(changed))
        {
            return turn.Reply($"{changed.Name} is again what each lab says.");
        }

        string back = changed.Lab.Length == 0 ? $" To take it back: {HowToTakeBack(turn, changed.Name)}" : "";
        return turn.Reply(changed.Value is null or { IsAbsent: true } ? changed.Name == "seed" ? $"{changed.Name}: a new one each time{where}." : $"{changed.Name} is not set any more{where}." : $"{changed.Name} is now {changed.Value}{where}{(where.Length == 0 && EndsSentence(changed.Value) ? "" : ".")}{back}");
    }

    private static bool EndsSentence(LabValue value) => value.Text is [.., '.' or '!' or '?' or '…'];

    // A text takes every word behind its name, so it is taken back by what gave the ability.
    private static string HowToTakeBack(Turn turn, string name)
    {
        string word = name == Seed ? DrawAnew : None;
        return name == SystemText && turn.State.Treasures.Select(id => turn.World.Treasures.GetValueOrDefault(id)).FirstOrDefault(won => won?.Ability == SystemText) is { } card
            ? $"use {card.Name} on {word}"
            : $"set {name} {word} {Everywhere}";
    }

    // Without a seed dice are drawn anew; of all else the lab's own value counts again.
    private static bool IsTakenBack(SettingChanged changed) => changed.Name != Seed && (changed.Value is null or { IsAbsent: true });

    private static RunState Here(RunState state, SettingChanged changed)
    {
        if (changed.Name is NodeSettings.Nodes or NodeSettings.Edges && (changed.Value is null or { IsAbsent: true }))
        {
            string frame = Address.Of(changed.Stage, changed.Lab);
            return state.Settings.TryGetValue(frame, out ImmutableSortedDictionary<string, LabValue>? set) ? state with { Settings = state.Settings.SetItem(frame, set.Remove(changed.Name)) } : state;
        }

        string address = Address.Of(changed.Stage, changed.Lab);
        ImmutableSortedDictionary<string, LabValue> old = state.Settings.GetValueOrDefault(address, ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal));
        return state with { Settings = state.Settings.SetItem(address, With(old, changed)) };
    }

    private static ImmutableSortedDictionary<string, LabValue> With(ImmutableSortedDictionary<string, LabValue> map, SettingChanged changed)
        => map.SetItem(changed.Name, changed.Value ?? LabValue.Absent);

    /// <summary>Sets a parameter in every lab that has it, where a treasure gives the ability.</summary>
    public static Turn SetEverywhere(Turn turn, string name, string value)
    {
        LabParameter? parameter = Parameter(turn.World.Labs.Find(GenerateLab.Name), name);
        if (parameter is null || (parameter.Kind == LabParameterKind.Text && parameter.Name != SystemText))
        {
            return turn.Problem($"'{Which.Short(name)}' cannot be set everywhere: set it in the lab it belongs to.");
        }

        string needed = parameter.Name switch
        {
            "temperature" or "seed" or "samples" or SystemText => parameter.Name,
            "max_new_tokens" => "limit",
            _ => "filters",
        };
        bool isAble = turn.State.Treasures.Any(id => turn.World.Treasures.GetValueOrDefault(id)?.Ability == needed);
        return isAble
            ? Value(turn, turn.Stage.Id, "", parameter, value)
            : turn.Problem($"To set {parameter.Name} everywhere you need a treasure that you have not won yet. In the lab here it can be set: set {parameter.Name} {value}");
    }

    private static Turn Value(Turn turn, string stage, string lab, LabParameter parameter, string typed)
    {
        string value = parameter.Kind == LabParameterKind.Text ? Quotes.Without(typed) : typed;
        bool canBeTakenOut = parameter.Default is null or { Items: [] } || lab.Length == 0;
        bool isTakenOut = typed.Equals(None, StringComparison.OrdinalIgnoreCase) || (parameter.Default is null && typed.Equals(DrawAnew, StringComparison.OrdinalIgnoreCase));
        if (canBeTakenOut && isTakenOut)
        {
            return turn.Owe(new SettingChanged(stage, lab, parameter.Name, lab.Length == 0 ? null : parameter.Default));
        }

        if (value.Length == 0)
        {
            return turn.Problem($"{parameter.Name} needs a value: set {parameter.Name} {Example(parameter)}{OrAny(parameter)}");
        }

        return ParameterReader.Read(parameter, value, out LabValue? read) is { } problem
            ? turn.Problem(problem + OrAny(parameter))
            : turn.Owe(new SettingChanged(stage, lab, parameter.Name, read!));
    }

    private static string Example(LabParameter parameter) => parameter.Default?.ToString() switch
    {
        null => "1",
        "" or "[]" => "…",
        var usual => usual,
    };

    private static string OrAny(LabParameter parameter)
        => parameter.Name == "seed" ? $" (set {parameter.Name} {DrawAnew} draws a new one each time)"
            : parameter.Default is null ? $" (set {parameter.Name} {None} takes it out)"
            : "";

    // What is written into a text belongs to it, to the last word.
    private static bool IsText(LabDeclaration? lab, string name) => Parameter(lab, name) is { Kind: LabParameterKind.Text };

    private static (string Name, string Value) Cut(string rest, LabDeclaration? lab)
    {
        int cut = rest.IndexOfAny([' ', '\t', '=']);
        if (cut < 0)
        {
            return (rest, "");
        }

        string name = rest[..cut];
        string value = rest[cut..].TrimStart(' ', '\t', '=');
        if (name is "the" or "a" or "an")
        {
            return Cut(value, lab);
        }

        bool saysTo = value.StartsWith("to ", StringComparison.OrdinalIgnoreCase) && !IsText(lab, name);
        return (name, saysTo ? value[3..].Trim() : value);
    }

    private static string Normal(string name) => name.ToLowerInvariant().Replace('-', '_') is "dial" ? "temperature" : name.ToLowerInvariant().Replace('-', '_');

    // The beginning of a name will do where no other begins so; of "temperature" and "temperatures" the lab has one.
    private static LabParameter? Parameter(LabDeclaration? lab, string typed)
    {
        string name = Normal(typed);
        LabParameter[] begun = [.. (lab?.Parameters ?? []).Where(known => name.Length > 1 && known.Name.StartsWith(name, StringComparison.Ordinal))];
        return lab?.Parameter(name) ?? (begun is [{ } only] ? only : null);
    }

    private static string NoParameter(LabDeclaration? lab, string name)
    {
        if (lab?.Parameter(NodeSettings.Nodes) is not null && NodeSettings.IsOfPart(Normal(name)))
        {
            return $"{Which.Short(name)} belongs to a part: set PART.{Normal(name)} VALUE, such as set retrieve.k 1.";
        }

        string? meant = Suggestions.Closest(Normal(name), (lab?.Parameters ?? []).Select(known => known.Name));
        return $"There is no '{Which.Short(name)}' to set here{(meant is null ? ". Type settings to see what there is." : $": did you mean {meant}?")}";
    }
}
