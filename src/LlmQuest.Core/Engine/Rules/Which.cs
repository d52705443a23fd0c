using System.Collections.Immutable;
using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Asks which of several things is meant, or says that there is none.</summary>
internal static class Which
{
    private const int LongestName = 60;

    /// <summary>The one thing that a name means: the only one of its name, or the one that the learner chose when asked; or the default.</summary>
    public static T? Only<T>(Turn turn, NameMatch<T> match)
        => turn.Meant is { } meant && meant < match.Found.Length ? match.Found[meant] : match.Only;

    /// <summary>What to say when a name does not mean one thing.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="verb">The verb as it is typed; before a name it makes a line that means the same.</param>
    /// <param name="typed">The name.</param>
    /// <param name="match">What was found: nothing, or several things.</param>
    /// <param name="nameOf">The name of a thing.</param>
    /// <param name="nothing">What is told when nothing is near, without a full stop.</param>
    public static Turn Ask<T>(Turn turn, string verb, string typed, NameMatch<T> match, Func<T, string> nameOf, string nothing)
    {
        if (!match.IsAmbiguous)
        {
            return turn.Problem(match.Suggestion is null ? $"{nothing}." : $"{nothing}. Did you mean {verb} {match.Suggestion}?");
        }

        ImmutableArray<string> names = [.. match.Found.Select(nameOf)];
        string list = string.Join(" or ", names.Select((name, i) => FormattableString.Invariant($"{i + 1} {name}")));
        string which = typed.Length == 0 ? "Which" : $"Which '{Short(typed)}' do you mean";
        return turn.With(state => state with { Question = new PendingQuestion($"{verb} {typed}".TrimEnd(), names) }).Problem($"{which}: {list}?");
    }

    /// <summary>A name that is short enough to be told back.</summary>
    public static string Short(string typed)
    {
        string line = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestName ? line : line[..LongestName] + "…";
    }
}
