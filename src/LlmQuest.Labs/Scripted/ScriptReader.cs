using System.Collections.Immutable;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Scripted;

/// <summary>Reads a script of lab answers and holds it against the declarations of the labs.</summary>
internal static class ScriptReader
{
    private const string Members = "lab, when, texts, facts, once";
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The entries, or the first problem in one sentence with its place.</summary>
    public static (ImmutableArray<ScriptedAnswer> Answers, string? Problem) Read(string json, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                return ([], $"{name} is a list of answers, such as [{{\"lab\": \"generate\", \"texts\": [\"Hello\"]}}].");
            }

            ImmutableArray<ScriptedAnswer> answers = [.. document.RootElement.EnumerateArray().Select((entry, i) => Entry(entry, $"entry {i + 1}"))];
            return (answers, null);
        }
        catch (JsonException e) when (e.LineNumber is { } line)
        {
            return ([], $"{name}, line {line + 1}, column {(e.BytePositionInLine ?? 0) + 1}: this is not JSON.");
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return ([], $"{name}, {e.Message}");
        }
    }

    private static ScriptedAnswer Entry(JsonElement json, string place)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{place}: an answer is a map with {Members}.");
        }

        if (json.EnumerateObject().Select(member => member.Name).FirstOrDefault(member => !Members.Split(", ").Contains(member)) is { } unknown)
        {
            throw new FormatException($"{place}: there is no '{unknown}' in an answer; it has {Members}.");
        }

        LabDeclaration lab = Lab(json, place);
        ImmutableSortedDictionary<string, LabValue> when = Map(json, "when", place);
        if (lab.ProblemOf(when) is { } problem)
        {
            throw new FormatException($"{place}, when: {problem}");
        }

        return new ScriptedAnswer(place, lab.Name, when, Facts(json, lab, place), Once(json, place));
    }

    private static LabDeclaration Lab(JsonElement json, string place)
    {
        if (!json.TryGetProperty("lab", out JsonElement name) || name.ValueKind != JsonValueKind.String)
        {
            throw new FormatException($"{place}: an answer names its lab, such as \"lab\": \"generate\".");
        }

        return DeclaredLabs.Registry.Find(Text(name, place)) ?? throw new FormatException($"{place}: {DeclaredLabs.Registry.NoLab(Text(name, place))}");
    }

    private static ImmutableSortedDictionary<string, LabValue> Facts(JsonElement json, LabDeclaration lab, string place)
    {
        ImmutableSortedDictionary<string, LabValue> facts = Map(json, "facts", place);
        if (json.TryGetProperty("texts", out JsonElement texts))
        {
            facts = facts.SetItem("texts", Value(texts, place));
        }

        foreach ((string name, LabValue value) in facts)
        {
            LabFact fact = lab.Fact(name) ?? throw new FormatException($"{place}: the lab {lab.Name} has no fact '{name}'; it has {string.Join(", ", lab.Facts.Select(known => known.Name))}.");
            if (value.IsAbsent || !fact.Type.Accepts(value))
            {
                throw new FormatException($"{place}: {name} is {fact.Type}.");
            }
        }

        return facts;
    }

    private static bool Once(JsonElement json, string place)
        => json.TryGetProperty("once", out JsonElement once)
            && (once.ValueKind is JsonValueKind.True or JsonValueKind.False ? once.GetBoolean() : throw new FormatException($"{place}: once is true or false."));

    private static ImmutableSortedDictionary<string, LabValue> Map(JsonElement json, string member, string place)
        => json.TryGetProperty(member, out JsonElement map)
            ? Value(map, place).Fields ?? throw new FormatException($"{place}: {member} is a map of names to values.")
            : ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);

    private static string Text(JsonElement json, string place) => Value(json, place).Text!;

    private static LabValue Value(JsonElement json, string place)
    {
        try
        {
            return LabValueJson.Of(json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{place}: a number is too large, or a text holds half a character.");
        }
    }
}
