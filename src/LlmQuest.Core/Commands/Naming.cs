using System.Collections.Immutable;

namespace LlmQuest.Core.Commands;

/// <summary>Finds what a learner means by a name.</summary>
internal static class Naming
{
    /// <summary>Looks a typed name up: first the names that are the same, then those that hold all of its words or their beginnings.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="things">What there is.</param>
    /// <param name="names">The names of each.</param>
    public static NameMatch<T> Match<T>(string typed, IEnumerable<T> things, Func<T, IEnumerable<string>> names)
    {
        (T Thing, string[] Names)[] all = [.. things.Select(thing => (thing, names(thing).Select(CommandParser.Phrase).Where(name => name.Length > 0).ToArray()))];
        string phrase = CommandParser.Phrase(typed);
        if (phrase.Length == 0)
        {
            return new NameMatch<T>([], null);
        }

        ImmutableArray<T> same = [.. all.Where(pair => pair.Names.Contains(phrase)).Select(pair => pair.Thing)];
        string[] words = phrase.Split(' ');
        ImmutableArray<T> near = same.IsEmpty ? [.. all.Where(pair => pair.Names.Any(name => Holds(name, words))).Select(pair => pair.Thing)] : same;
        return new NameMatch<T>(near, near.IsEmpty ? Suggestions.Closest(phrase, all.SelectMany(pair => pair.Names)) : null);
    }

    private static bool Holds(string name, string[] words)
    {
        string[] parts = name.Split(' ', '-');
        return words.All(word => word.Length > 1 && parts.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }
}
