using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What surprised the learner in an experiment: a note for the index.</summary>
internal static class SurpriseRules
{
    public static Turn Take(Turn turn, string rest)
    {
        string[] words = rest.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool isNumbered = words.Length > 0 && words[0].All(char.IsAsciiDigit);
        string text = Quotes.Without(!isNumbered ? rest.Trim() : words.Length == 2 ? words[1] : "");
        if (text.Length == 0)
        {
            return isNumbered ? turn.Problem($"Write what surprised you, behind the number: surprise {Which.Short(words[0])} it was sure, and wrong.") : turn.Problem("Write what surprised you: surprise it was sure, and wrong. With a number it belongs to that experiment: surprise 12 it was sure, and wrong.");
        }

        if (turn.State.IsSandbox)
        {
            return turn.Problem("Nothing is kept in this copy: type back first, then the note again.");
        }

        if (turn.State.LastExperiment == 0)
        {
            return turn.Problem("There is no experiment yet: generate runs the lab of this place.");
        }

        return !isNumbered ? turn.Owe(new Surprised(turn.State.LastExperiment, text))
            : Meant(turn.State.Experiments, words[0]) is { } number ? turn.Owe(new Surprised(number, text))
            : turn.Problem($"There is no experiment {Which.Short(words[0])} in this run. experiments shows their numbers; without a number the note belongs to the last one.");
    }

    public static Turn Taken(Turn turn, Surprised surprised)
        => turn.With(state => state with { Surprises = state.Surprises.SetItem(surprised.Experiment, surprised.Text) })
            .Reply($"Kept with experiment {surprised.Experiment.ToString(CultureInfo.InvariantCulture)}. experiments shows all of them, with what surprised you.");

    // As in experiments: a number that no experiment has is its place, and the first of the run is 1.
    private static long? Meant(ImmutableList<long> experiments, string typed)
        => !long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? null
            : experiments.Contains(number) ? number
            : number >= 1 && number <= experiments.Count ? experiments[(int)number - 1] : null;
}
