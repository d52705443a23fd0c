using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Choosing a challenge.</summary>
internal static class TaskRules
{
    public static Turn Take(Turn turn, string name)
    {
        ImmutableArray<Challenge> met = Current.Met(turn.World, turn.State);
        if (met.IsEmpty)
        {
            return turn.Reply("Nothing is asked here yet.");
        }

        if (name.Length == 0)
        {
            turn = turn.Reply(TasksText.Of(turn.World, turn.State));
            return Current.Challenge(turn.World, turn.State) is { } current ? turn.Reply(ChallengeText.Of(turn.World, turn.State, current)) : turn;
        }

        if (int.TryParse(name.Trim('.', '#'), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number >= 1 && number <= met.Length
                ? Focus(turn, met[number - 1])
                : turn.Problem(FormattableString.Invariant($"There is no challenge {number}: they go from 1 to {met.Length}."));
        }

        NameMatch<Challenge> match = Naming.Match<Challenge>(name, met, challenge => [challenge.Title, challenge.Id]);
        return Which.Only(turn, match) is { } only
            ? Focus(turn, only)
            : Which.Ask(turn, "task", name, match, challenge => challenge.Title, $"There is no challenge '{Which.Short(name)}' here");
    }

    private static Turn Focus(Turn turn, Challenge challenge)
    {
        turn = turn.With(state => state with { Focus = challenge.Id, Campfire = "" });
        return turn.Reply(ChallengeText.Of(turn.World, turn.State, challenge));
    }
}
