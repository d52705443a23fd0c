using System.Collections.Frozen;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Commands;

/// <summary>Reads what a learner typed. Forgives case, abbreviations, articles and synonyms.</summary>
public static class CommandParser
{
    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>
    {
        ["look"] = "look",
        ["l"] = "look",
        ["read"] = "look",
        ["generate"] = "generate",
        ["gen"] = "generate",
        ["g"] = "generate",
        ["again"] = "generate",
        ["speak"] = "generate",
        ["set"] = "set",
        ["turn"] = "set",
        ["settings"] = "settings",
        ["show"] = "settings",
        ["help"] = "help",
        ["h"] = "help",
        ["?"] = "help",
        ["quit"] = "quit",
        ["q"] = "quit",
        ["exit"] = "quit",
        ["bye"] = "quit",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] FullVerbs = ["look", "generate", "set", "settings", "help", "quit"];

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line; not only white space.</param>
    public static Command Parse(string line)
    {
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string first = words[0];
        string rest = line.TrimStart()[first.Length..].Trim();
        if (!Verbs.TryGetValue(first, out string? verb))
        {
            verb = FullVerbs.FirstOrDefault(full => first.Length >= 2 && full.StartsWith(first, StringComparison.OrdinalIgnoreCase));
        }

        return verb switch
        {
            "look" => new LookCommand(),
            "generate" => new GenerateCommand(),
            "help" => new HelpCommand(),
            "quit" => new QuitCommand(),
            "settings" => new ShowSettingsCommand(),
            "set" => rest.Length == 0 ? new ShowSettingsCommand() : ParseSet(rest),
            _ => Unknown(first, rest),
        };
    }

    /// <summary>What a typed beginning could become; best first.</summary>
    public static IReadOnlyList<string> Complete(string beginning)
    {
        IEnumerable<string> lines = FullVerbs.Concat(GenerateLab.Parameters.Select(parameter => $"set {parameter.Name} "));
        return [.. lines.Where(line => beginning.Length > 0 && line.Length > beginning.Length && line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))];
    }

    private static Command ParseSet(string rest)
    {
        int cut = rest.IndexOfAny([' ', '\t', '=']);
        if (cut < 0)
        {
            return new SetCommand(Normalised(rest), "");
        }

        string name = rest[..cut];
        string value = rest[cut..].TrimStart(' ', '\t', '=');
        if (name is "the" or "a" or "an")
        {
            return ParseSet(value);
        }

        bool isPrompt = Normalised(name) == "prompt";
        bool saysTo = value.StartsWith("to ", StringComparison.OrdinalIgnoreCase) && !isPrompt;
        return new SetCommand(Normalised(name), isPrompt ? Unquoted(value) : saysTo ? value[3..] : value);
    }

    // Quotes around the whole are how people show where a text begins and ends.
    private static string Unquoted(string value)
    {
        string text = value.Trim();
        bool isQuoted = text.Length > 2 && (text[0], text[^1]) is ('"', '"') or ('\u201C', '\u201D');
        return isQuoted && text[1..^1].AsSpan().IndexOfAny(text[0], text[^1]) < 0 ? text[1..^1] : value;
    }

    private static Command Unknown(string first, string rest)
    {
        string name = Normalised(first.Split('=')[0]);
        bool isParameter = GenerateLab.Parameters.Any(parameter => parameter.Name == name);
        return isParameter ? ParseSet($"{first} {rest}") : new UnknownCommand(first, Suggestions.Closest(first, FullVerbs));
    }

    private static string Normalised(string name) => name.ToLowerInvariant().Replace('-', '_');
}
