using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What a room of people bets by a show of hands. It is kept until the outcome is seen, and told beside it.</summary>
internal static class BetRules
{
    private const int MostLabels = 26;
    private const int LongestLabel = 20;
    private const int MostHands = 10_000;
    private const int BarColumns = 30;
    private static readonly char[] Between = [' ', '\t', ',', ';', '=', ':'];

    public static Turn Take(Turn turn, string rest)
    {
        if (Read(rest) is not { } hands || (hands.Count < 2 && Current.Challenge(turn.World, turn.State) is not ChoiceChallenge))
        {
            return PredictRules.Guess(turn, rest);
        }

        if (Current.Challenge(turn.World, turn.State) is not { } challenge || turn.IsDone(challenge.Id))
        {
            return turn.Problem("Nothing is asked here that is still open. map shows where there is more to do.");
        }

        if (FormRules.IsHere(turn))
        {
            return turn.Problem("This form is filled in by one person, and nothing of it is shown until the second one is done: answer and your answer notes it. Bets are for the rooms.");
        }

        if (turn.State.IsSandbox)
        {
            return turn.Problem("Nothing is kept in this copy: type back first, then the bets again.");
        }

        if (challenge is ChoiceChallenge choice && hands.Keys.FirstOrDefault(label => label.Length != 1 || label[0] - 'A' >= choice.Options.Length || label[0] < 'A') is { } odd)
        {
            return turn.Problem($"There is no answer '{odd}' to bet on: the answers are {ItemLabel.Range(choice.Options.Length)}, such as bet A 12 B 7.");
        }

        return turn.Owe(new HandsShown(turn.Stage.Id, challenge.Id, hands));
    }

    public static Turn Taken(Turn turn, HandsShown shown)
        => turn.With(state => state with { Hands = state.Hands.SetItem(Address.Of(shown.Stage, shown.Challenge), shown.Hands) })
            .Reply($"{Quantity.Of(shown.Hands.Values.Sum(count => (double)count), "hand")}: {string.Join(", ", shown.Hands.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}")))}. They are shown again beside the outcome; another bet takes their place.");

    /// <summary>The turn after the outcome of a challenge, with what the room had bet.</summary>
    /// <param name="turn">The step.</param>
    /// <param name="stage">Id of the stage.</param>
    /// <param name="challenge">Id of the challenge.</param>
    public static Turn Outcome(Turn turn, string stage, string challenge)
    {
        string address = Address.Of(stage, challenge);
        return turn.State.Hands.TryGetValue(address, out ImmutableSortedDictionary<string, int>? hands)
            ? turn.With(state => state with { Hands = state.Hands.Remove(address) }).Say(TranscriptKind.Picture, Picture(hands, turn.World.Challenge(address)?.Challenge))
            : turn;
    }

    private static string Picture(ImmutableSortedDictionary<string, int> hands, Challenge? challenge)
    {
        double all = Math.Max(1, hands.Values.Sum(count => (double)count));
        IEnumerable<string> rows = hands.Select(pair =>
        {
            bool isRight = challenge is ChoiceChallenge choice && pair.Key.Length == 1 && pair.Key[0] - 'A' < choice.Options.Length && choice.Options[pair.Key[0] - 'A'].IsRight;
            return string.Create(CultureInfo.InvariantCulture, $"{Cells.Pad(pair.Key, hands.Keys.Max(Cells.Of))} {Bar.Of(pair.Value / all, BarColumns)} {pair.Value} ({pair.Value / all:P0}){(isRight ? "  right" : "")}");
        });
        return string.Join('\n', rows.Prepend("The room had bet"));
    }

    private static ImmutableSortedDictionary<string, int>? Read(string text)
    {
        string[] words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 * MostLabels || words.Length % 2 != 0)
        {
            return null;
        }

        ImmutableSortedDictionary<string, int> hands = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i += 2)
        {
            string label = words[i].ToUpperInvariant();
            if (label.Length > LongestLabel || hands.ContainsKey(label) || !int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > MostHands)
            {
                return null;
            }

            hands = hands.Add(label, count);
        }

        return hands;
    }
}
