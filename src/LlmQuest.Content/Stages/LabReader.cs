using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Stages;

/// <summary>Reads a lab as a stage sets it up.</summary>
internal static class LabReader
{
    public static LabCall Read(Div div, StageContext context)
    {
        string type = div.Required("type");
        LabDeclaration? lab = context.Labs.Find(type);
        if (lab is null && type.Length > 0)
        {
            context.Add(Rules.UnknownLab, div.ValueOffset("type"), type, DirectiveTable.DidYouMean(type, context.Labs.All.Select(known => known.Name)), string.Join(", ", context.Labs.All.Select(known => known.Name)));
        }

        YamlMap map = div.Yaml().Map;
        var settings = ImmutableSortedDictionary.CreateBuilder<string, LabValue>(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries)
        {
            if (lab is null)
            {
                break;
            }

            if (lab.Parameter(entry.Name) is not { } parameter)
            {
                string meant = DirectiveTable.DidYouMean(entry.Name, lab.Parameters.Select(known => known.Name));
                context.Add(Rules.LabParameter, entry.Offset, $"The lab \"{type}\" has no parameter \"{entry.Name}\".{meant}");
            }
            else if (Value(entry.Value, parameter, out LabValue? value) is { } problem)
            {
                context.Add(Rules.LabParameter, entry.Value.Offset, problem);
            }
            else
            {
                settings[entry.Name] = value!;
            }
        }

        return new LabCall(div.Id(type.Length > 0 ? type : "lab"), type, settings.ToImmutable(), div.At);
    }

    /// <summary>Reads the value of a parameter, or says in one sentence what is wrong with it.</summary>
    public static string? Value(YamlValue yaml, LabParameter parameter, out LabValue? value)
    {
        if (yaml is YamlScalar scalar && parameter.Kind is not (LabParameterKind.Texts or LabParameterKind.Numbers))
        {
            return ParameterReader.Read(parameter, scalar.Text, out value);
        }

        // One number or one text of a list needs no brackets.
        LabValue read = yaml is YamlScalar ? LabValue.List([LabYaml.Read(yaml, parameter.Type.Item!)]) : LabYaml.Read(yaml, parameter.Type);
        string? problem = ParameterCheck.ProblemOf(parameter, read);
        value = problem is null ? read : null;
        return problem;
    }
}
