using LlmQuest.Core.Commands;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>What words mean: those of the course, the labs and their parameters.</summary>
internal static class DefinitionText
{
    public static string Of(World world, RunState state, string word)
    {
        if (word.Trim(' ', '?').Length == 0)
        {
            return GlossaryText.Of(world, state);
        }

        return Known(world, word) ?? Nothing(world, Bare(word));
    }

    /// <summary>What a word of the course, a lab or a parameter is; null when it is none of these.</summary>
    public static string? Known(World world, string word)
    {
        string phrase = Bare(word);
        return Term(world, phrase) ?? Lab(world, phrase) ?? Parameter(world, phrase);
    }

    private static string Bare(string word) => CommandParser.Phrase(word.Trim('?', ' ', '"'));

    private static string? Term(World world, string phrase)
        => Naming.Match<string>(phrase.TrimEnd('s'), world.Course.Terms.Keys, term => [term, term.TrimEnd('s')]).Found is [{ } term, ..] ? $"{term}: {world.Course.Terms[term]}" : null;

    private static string? Lab(World world, string phrase)
        => world.Labs.Find(phrase.Replace(' ', '-')) is { } lab ? $"{lab.Name}, a lab: {lab.Summary}" : null;

    private static string? Parameter(World world, string phrase)
        => world.Labs.All.Select(lab => lab.Parameter(phrase.Replace(' ', '_').Replace('-', '_'))).OfType<LabParameter>().FirstOrDefault() is { } parameter
            ? $"{parameter.Name}, a parameter: {parameter.Meaning}"
            : null;

    private static string Nothing(World world, string phrase)
    {
        string shortened = phrase.Length <= 60 ? phrase : phrase[..60] + "…";
        string? meant = Suggestions.Closest(phrase, world.Course.Terms.Keys);
        return $"'{shortened}' is not explained here.{(meant is null ? " glossary lists the words you have met." : $" Did you mean {meant}?")}";
    }
}
