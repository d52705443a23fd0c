using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Hosting;
using LlmQuest.Terminal;

namespace LlmQuest.LabDesk;

/// <summary>The labs and what they take and say: <c>lab list</c> and <c>lab show</c>. All of it comes from the declarations.</summary>
internal sealed class ShownLabs(Streams streams)
{
    private const int LongestDefault = 50;
    private readonly IReadOnlyList<string> _available = Composition.LabNames();

    /// <summary>Prints all labs.</summary>
    public void List(bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(streams.Output, json => JsonOutput.WriteList(json, "labs", DeclaredLabs.Registry.All, lab =>
            {
                json.WriteString("name", lab.Name);
                json.WriteString("summary", lab.Summary);
                json.WriteBoolean("available", _available.Contains(lab.Name));
            }));
            return;
        }

        var grid = new Grid("lab", "what one does with it");
        foreach (LabDeclaration lab in DeclaredLabs.Registry.All)
        {
            grid.Add(_available.Contains(lab.Name) ? lab.Name : lab.Name + "*", lab.Summary);
        }

        Say(grid.Lines());
        if (DeclaredLabs.Registry.All.Any(lab => !_available.Contains(lab.Name)))
        {
            Say(["", "* declared for lessons; this version cannot run it yet."]);
        }
    }

    /// <summary>Prints one lab: its parameters and facts.</summary>
    public void Show(LabDeclaration lab, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(streams.Output, json => Write(json, lab));
            return;
        }

        Say([lab.Name, lab.Summary, "", "Parameters, set with --set NAME=VALUE:"]);
        foreach (LabParameter parameter in lab.Parameters)
        {
            Say([.. Wrapped($"{parameter.Name}: {Accepted(parameter)}; {Default(parameter)}", 2), .. Wrapped(parameter.Meaning, 6)]);
        }

        Say(["", "Facts, what it says:"]);
        foreach (LabFact fact in lab.Facts)
        {
            Say([.. Wrapped($"{fact.Name}: {fact.Type}{(fact.Unit.Length > 0 ? $", in {fact.Unit}" : "")}", 2), .. Wrapped(fact.Meaning, 6)]);
        }
    }

    private void Write(Utf8JsonWriter json, LabDeclaration lab)
    {
        json.WriteString("name", lab.Name);
        json.WriteString("summary", lab.Summary);
        json.WriteBoolean("available", _available.Contains(lab.Name));
        JsonOutput.WriteList(json, "parameters", lab.Parameters, parameter =>
        {
            json.WriteString("name", parameter.Name);
            json.WriteString("type", parameter.Type.ToString());
            WriteRange(json, parameter);
            json.WritePropertyName("default");
            LabValueJson.WriteValue(json, parameter.Default ?? LabValue.Absent);
            json.WriteString("unit", parameter.Unit);
            json.WriteString("meaning", parameter.Meaning);
        });
        JsonOutput.WriteList(json, "facts", lab.Facts, fact =>
        {
            json.WriteString("name", fact.Name);
            json.WriteString("type", fact.Type.ToString());
            json.WriteString("unit", fact.Unit);
            json.WriteString("meaning", fact.Meaning);
        });
    }

    private static void WriteRange(Utf8JsonWriter json, LabParameter parameter)
    {
        if (parameter.Kind is LabParameterKind.Number or LabParameterKind.Whole or LabParameterKind.Numbers)
        {
            json.WriteNumber("minimum", parameter.Minimum);
            json.WriteNumber("maximum", parameter.Maximum);
        }

        if (parameter.Choices.Count > 0)
        {
            json.WriteStartArray("choices");
            foreach (string choice in parameter.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
        }
    }

    private static string Accepted(LabParameter parameter) => parameter.Kind switch
    {
        LabParameterKind.Choice => string.Join(" | ", parameter.Choices),
        LabParameterKind.Whole => $"a whole number, {Read(parameter.Minimum)} to {Read(parameter.Maximum)}{Unit(parameter)}",
        LabParameterKind.Number => $"a number, {Read(parameter.Minimum)} to {Read(parameter.Maximum)}{Unit(parameter)}",
        _ => $"{parameter.Type}{Unit(parameter)}",
    };

    private static string Unit(LabParameter parameter) => parameter.Unit.Length > 0 ? $" {parameter.Unit}" : "";

    private static string Default(LabParameter parameter) => parameter.Default is { } standard
        ? $"default {Cells.Fit(Glyphs.Line(standard.ToString()) is { Length: > 0 } text ? text : "empty", LongestDefault)}"
        : "may be left out";

    private static string Read(double number) => LabValue.Of(number).ToString();

    private static IEnumerable<string> Wrapped(string meaning, int indent)
    {
        string line = "";
        foreach (string word in meaning.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Cells.Line - indent)
            {
                yield return new string(' ', indent) + line;
                line = "";
            }

            line += line.Length > 0 ? " " + word : word;
        }

        yield return new string(' ', indent) + line;
    }

    private void Say(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            streams.Output.WriteLine(line);
        }
    }
}
