using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine;

/// <summary>What follows from a typed command.</summary>
internal static class CommandStep
{
    private const string DrawAnySeed = "any";

    public static (RunState State, ImmutableArray<Effect> Effects) Take(RunState state, string line)
    {
        state = state.Say(TranscriptKind.Command, line);
        return CommandParser.Parse(line) switch
        {
            LookCommand => (Look(state), []),
            GenerateCommand => Generate(state),
            SetCommand set => (Set(state, set), []),
            ShowSettingsCommand => (state.Say(TranscriptKind.Reply, SettingsText(state)), []),
            HelpCommand => (state.Say(TranscriptKind.Reply, HelpText(state)), []),
            QuitCommand => (state.Say(TranscriptKind.Reply, "Your run is kept. Until next time."), [new QuitEffect()]),
            UnknownCommand unknown => (state.Say(TranscriptKind.Problem, NotUnderstood(unknown)), []),
            _ => (state, []),
        };
    }

    private static RunState Look(RunState state) => state
        .Say(TranscriptKind.Title, state.Stage.Title)
        .Say(TranscriptKind.Story, state.StoryText);

    private static (RunState State, ImmutableArray<Effect> Effects) Generate(RunState state)
        => (state with { AnswerDue = true }, [new GenerateEffect(state.Settings)]);

    private static RunState Set(RunState state, SetCommand set)
    {
        LabParameter? parameter = ParameterOf(set.Name);
        if (parameter is null)
        {
            string? meant = Suggestions.Closest(set.Name, GenerateLab.Parameters.Select(known => known.Name));
            return state.Say(TranscriptKind.Problem, $"There is no '{set.Name}' to set here{(meant is null ? ". Type settings to see what there is." : $": did you mean {meant}?")}");
        }

        if (parameter.Default is null && set.Value.Trim().Equals(DrawAnySeed, StringComparison.OrdinalIgnoreCase))
        {
            return (state with { Settings = state.Settings.Remove(parameter.Name) }).Say(TranscriptKind.Reply, $"{parameter.Name}: a new one each time.");
        }

        if (set.Value.Length == 0)
        {
            return state.Say(TranscriptKind.Problem, $"{parameter.Name} needs a value: set {parameter.Name} {parameter.Default?.ToString() ?? "1"}{OrAny(parameter)}");
        }

        return ParameterReader.Read(parameter, set.Value, out LabValue? value) is { } problem
            ? state.Say(TranscriptKind.Problem, problem + OrAny(parameter))
            : (state with { Settings = state.Settings.SetItem(parameter.Name, value!) }).Say(TranscriptKind.Reply, $"{parameter.Name} is now {value}.");
    }

    // The beginning of a name will do where no other begins so.
    private static LabParameter? ParameterOf(string name)
    {
        LabParameter[] begun = [.. GenerateLab.Parameters.Where(known => name.Length > 1 && known.Name.StartsWith(name, StringComparison.Ordinal))];
        return GenerateLab.Parameters.FirstOrDefault(known => known.Name == name) ?? (begun is [{ } only] ? only : null);
    }

    private static string OrAny(LabParameter parameter)
        => parameter.Default is null ? $" (set {parameter.Name} {DrawAnySeed} draws a new one each time)" : "";

    private static string SettingsText(RunState state)
        => string.Join('\n', GenerateLab.Parameters.Select(parameter =>
            $"{parameter.Name} = {(state.Settings.TryGetValue(parameter.Name, out LabValue? value) ? value.ToString() : "any")}   ({parameter.Meaning})"));

    private static string HelpText(RunState state) => $"""
        Your goal: {state.Challenge.Title}
        generate               let the machine write on from the prompt (again does the same)
        set temperature 0.2    change a parameter
        settings               list the parameters and what they mean
        look                   read the place again
        help                   this list
        quit                   leave; your run is kept
        Esc stops the machine, PgUp and PgDn scroll, Up and Down bring back what you typed, Tab completes.
        A token is a piece of a word: the model reads and writes in tokens. The seed is the number its dice start from.
        """;

    private static string NotUnderstood(UnknownCommand unknown)
    {
        string word = unknown.Word.Length <= 40 ? unknown.Word : unknown.Word[..40] + "…";
        return unknown.Suggestion is null
            ? $"I do not know '{word}'. Type help to see what you can do here."
            : $"I do not know '{word}'. Did you mean {unknown.Suggestion}?";
    }
}
