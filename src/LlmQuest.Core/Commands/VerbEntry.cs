using System.Collections.Immutable;

namespace LlmQuest.Core.Commands;

/// <summary>A verb as it is typed and explained.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Words">Ways to type it, in lower case, the usual one first; some are several words.</param>
/// <param name="Usage">How it is typed, for example <c>set NAME VALUE</c>.</param>
/// <param name="Meaning">What it does, in a few words.</param>
public sealed record VerbEntry(Verb Verb, ImmutableArray<string> Words, string Usage, string Meaning)
{
    /// <summary>Whether the program does it, outside the run: nothing is recorded, and the rules of the game know nothing of it.</summary>
    public bool IsOfProgram { get; init; }

    /// <summary>The usual word.</summary>
    public string Name => Words[0];
}
