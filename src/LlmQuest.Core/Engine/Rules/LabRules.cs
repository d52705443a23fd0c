using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Running labs.</summary>
internal static class LabRules
{
    public const string NoLab = "No lab stands here. look shows what is here, map where you can go.";

    public static Turn Run(Turn turn, string name)
    {
        ImmutableArray<LabCall> labs = Current.Labs(turn.World, turn.State);
        if (labs.IsEmpty)
        {
            return turn.Problem(NoLab);
        }

        if (name.Length == 0)
        {
            return Start(turn, Current.Lab(turn.World, turn.State)!);
        }

        NameMatch<LabCall> match = Find(labs, name);
        return Which.Only(turn, match) is { } only
            ? Start(turn.With(state => state with { LabFocus = only.Id }), only)
            : Which.Ask(turn, "generate", name, match, lab => lab.Id, $"There is no lab '{Which.Short(name)}' here; its words are changed by set {(labs[0].Settings.ContainsKey("text") ? "text" : "prompt")} and what it is to read");
    }

    public static Turn Again(Turn turn)
    {
        if (turn.State.Last is not { } last)
        {
            return Run(turn, "");
        }

        LabCall? lab = Current.Labs(turn.World, turn.State).FirstOrDefault(lab => lab.Id == last.LabId);
        return lab is null ? turn.Ask(last) : Start(turn, lab);
    }

    public static Turn Choose(Turn turn, string name)
    {
        ImmutableArray<LabCall> labs = Current.Labs(turn.World, turn.State);
        if (labs.IsEmpty)
        {
            return turn.Problem(NoLab);
        }

        if (name.Length == 0)
        {
            return turn.Reply(LabsText.Of(turn.World, turn.State));
        }

        NameMatch<LabCall> match = Find(labs, name);
        return Which.Only(turn, match) is { } only
            ? turn.With(state => state with { LabFocus = only.Id }).Reply($"{only.Id} is the lab that runs now. settings lists what can be set.")
            : Which.Ask(turn, "lab", name, match, lab => lab.Id, $"There is no lab '{Which.Short(name)}' here");
    }

    private static NameMatch<LabCall> Find(ImmutableArray<LabCall> labs, string name) => Naming.Match<LabCall>(name, labs, lab => [lab.Id, lab.Type]);

    /// <summary>Runs a lab as it is set, or with something changed for this once. Who has seen a number cannot guess it any more: a guess comes first.</summary>
    public static Turn Start(Turn turn, LabCall lab, Func<ImmutableSortedDictionary<string, LabValue>, ImmutableSortedDictionary<string, LabValue>>? change = null)
    {
        if (Current.Guess(turn.World, turn.State, lab.Id) is { } guess)
        {
            return turn.With(state => state with { Focus = guess.Id })
                .Problem($"Guess first: this would show what \"{guess.Title}\" asks for. Type predict and your guess, or reveal to see it without points.");
        }

        ImmutableSortedDictionary<string, LabValue> settings = LabSettings.Of(turn.World, turn.State, turn.Stage.Id, lab);
        var request = new LabRequest(lab.Type, lab.Id, "", change is null ? settings : change(settings));
        return turn.With(state => state with { Last = request }).Ask(request);
    }
}
