using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Stages;

/// <summary>Reads the value of a lab parameter as it is typed on the command line: YAML, as in a lesson.</summary>
public static class ParameterYaml
{
    private const string Name = "value";

    /// <summary>Reads a value, or says in one sentence what is wrong with it.</summary>
    /// <param name="parameter">The parameter it is for.</param>
    /// <param name="typed">What was typed. A text needs no quotes, and loses them where all of it stands within; numbers in a list need no brackets.</param>
    /// <param name="value">The value, or null when it cannot be read.</param>
    /// <returns>The problem, or null when it was read.</returns>
    public static string? Read(LabParameter parameter, string typed, out LabValue? value)
    {
        bool isText = parameter.Kind is LabParameterKind.Text or LabParameterKind.Choice;
        bool isBareList = parameter.Kind is LabParameterKind.Numbers or LabParameterKind.Texts && !typed.TrimStart().StartsWith('[');
        if ((isText && !IsQuoted(typed)) || isBareList || !typed.AsSpan().ContainsAny("[{\"'"))
        {
            return ParameterReader.Read(parameter, typed, out value);
        }

        if (Parse(typed) is { } yaml)
        {
            return LabReader.Value(yaml, parameter, out value);
        }

        if (isText)
        {
            return ParameterReader.Read(parameter, typed, out value);
        }

        value = null;
        return $"{parameter.Name} is {parameter.Type}, and '{(typed.Length <= 40 ? typed : typed[..40] + "…")}' is neither YAML nor JSON: look at its brackets and quotes.";
    }

    /// <summary>Reads a file of parameters, each a line <c>name: value</c>, or says in one sentence what is wrong with the first that is wrong.</summary>
    /// <param name="lab">The lab they are for.</param>
    /// <param name="text">The text of the file, as YAML.</param>
    /// <param name="parameters">The parameters, by name.</param>
    public static string? ReadAll(LabDeclaration lab, string text, out ImmutableSortedDictionary<string, LabValue> parameters)
    {
        parameters = ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);
        var report = new Report();
        YamlMap? map = YamlReader.Read(new SourceText(Name, text), 0, text.Length, report);
        if (map is null || report.HasErrors)
        {
            return "it is not YAML that can be read here: look at its brackets, quotes and the spaces before each line.";
        }

        foreach (YamlEntry entry in map.Entries)
        {
            if (lab.Parameter(entry.Name) is not { } parameter)
            {
                return $"the lab {lab.Name} has no parameter '{entry.Name}'; it has {string.Join(", ", lab.Parameters.Select(known => known.Name))}.";
            }

            if (LabReader.Value(entry.Value, parameter, out LabValue? value) is { } problem)
            {
                return problem;
            }

            parameters = parameters.SetItem(entry.Name, value!);
        }

        return null;
    }

    private static bool IsQuoted(string typed) => typed.Trim() is { Length: > 1 } text && text[0] is '"' or '\'' && text[^1] == text[0];

    private static YamlValue? Parse(string typed)
    {
        string document = $"{Name}:\n  {typed.Trim().Replace("\n", "\n  ", StringComparison.Ordinal)}\n";
        var report = new Report();
        YamlMap? map = YamlReader.Read(new SourceText(Name, document), 0, document.Length, report);
        return report.HasErrors || map?.Entries is not [{ Name: Name } entry] ? null : entry.Value;
    }
}
