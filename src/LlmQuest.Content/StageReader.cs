using System.Collections.Immutable;
using LlmQuest.Content.Goals;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content;

/// <summary>Reads a stage file: Markdown with front matter and fenced divs.</summary>
public sealed class StageReader
{
    private readonly string _file;
    private readonly List<Diagnostic> _diagnostics = [];

    private StageReader(string file) => _file = file;

    /// <summary>Reads the text of a stage file.</summary>
    /// <param name="file">Name of the file, for diagnostics.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The stage, or null when a diagnostic is an error.</returns>
    public static (Stage? Stage, IReadOnlyList<Diagnostic> Diagnostics) Read(string file, string text)
    {
        var reader = new StageReader(file);
        Stage? stage = reader.Build(text.ReplaceLineEndings("\n").Split('\n'));
        return (reader._diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? null : stage, reader._diagnostics);
    }

    private Stage? Build(string[] lines)
    {
        (IReadOnlyDictionary<string, string> front, int next) = FrontMatter.Read(lines, _file, _diagnostics);
        DivNode root = new DivReader(_file, _diagnostics).Read(lines, next);
        string id = Required(front, "id", 1, "the front matter");
        string title = Required(front, "title", 1, "the front matter");
        StageLab? lab = Only(root, "lab") is { } labDiv ? ReadLab(labDiv) : null;
        Challenge? challenge = Only(root, "challenge") is { } challengeDiv ? ReadChallenge(challengeDiv, lab) : null;
        return lab is null || challenge is null ? null : new Stage(id, title, Story(root), lab, challenge, KeyPoints(root));
    }

    private static string Story(DivNode root)
        => Paragraphs.Join(root.Lines.Select(line => line.Text).Where(text => !text.StartsWith("## ", StringComparison.Ordinal)));

    private static ImmutableArray<string> KeyPoints(DivNode root)
        => [.. root.Children.Where(div => div.Name == "keypoints").SelectMany(div => div.Lines)
            .Select(line => line.Text.Trim())
            .Where(text => text.StartsWith("- ", StringComparison.Ordinal))
            .Select(text => text[2..])];

    private StageLab ReadLab(DivNode div)
    {
        string type = Required(div.Attributes, "type", div.Line, "the lab");
        if (type.Length > 0 && type != GenerateLab.Name)
        {
            Error("LQ0007", div.Line, $"There is no lab '{type}'.", $"Use type={GenerateLab.Name}.");
        }

        var settings = ImmutableSortedDictionary.CreateBuilder<string, LabValue>(StringComparer.Ordinal);
        foreach ((string name, string typed) in FrontMatter.ReadMap(div.Text, _file, div.Line, _diagnostics))
        {
            LabParameter? parameter = GenerateLab.Parameters.FirstOrDefault(known => known.Name == name);
            string? problem = parameter is null ? $"The lab '{type}' has no parameter '{name}'." : ParameterReader.Read(parameter, typed, out LabValue? value) ?? Keep(settings, name, value!);
            if (problem is not null)
            {
                int line = div.Lines.Where(own => own.Text.TrimStart().StartsWith(name, StringComparison.Ordinal)).Select(own => own.Number).FirstOrDefault(div.Line);
                Error("LQ0008", line, problem, $"Known are: {string.Join(", ", GenerateLab.Parameters.Select(known => known.Name))}.");
            }
        }

        return new StageLab(Required(div.Attributes, "id", div.Line, "the lab"), type, settings.ToImmutable());
    }

    private static string? Keep(ImmutableSortedDictionary<string, LabValue>.Builder settings, string name, LabValue value)
    {
        settings[name] = value;
        return null;
    }

    private Challenge? ReadChallenge(DivNode div, StageLab? lab)
    {
        string title = div.Lines.Select(line => line.Text).FirstOrDefault(text => text.StartsWith("### ", StringComparison.Ordinal), "").TrimStart('#', ' ');
        if (title.Length == 0)
        {
            Error("LQ0009", div.Line, "The challenge has no title.", "Add a line '### What to do'.");
        }

        if (Only(div, "goal") is not { } goalDiv)
        {
            return null;
        }

        IReadOnlyDictionary<string, string> goal = FrontMatter.ReadMap(goalDiv.Text, _file, goalDiv.Line, _diagnostics);
        string labId = Required(goal, "lab", goalDiv.Line, "the goal");
        if (lab is not null && labId.Length > 0 && labId != lab.Id)
        {
            Error("LQ0010", goalDiv.Line, $"The goal names the lab '{labId}', which this stage does not have.", $"Write 'lab: {lab.Id}'.");
        }

        (Goal? expect, GoalProblem? problem) = GoalReader.Read(Required(goal, "expect", goalDiv.Line, "the goal"));
        if (problem is not null)
        {
            Error("LQ0011", goalDiv.Line, $"The goal's condition cannot be read: {problem.Message}", problem.Fix);
        }

        string text = Paragraphs.Join(div.Lines.Select(line => line.Text).Where(line => !line.StartsWith("### ", StringComparison.Ordinal)));
        return expect is null ? null : new Challenge(Required(div.Attributes, "id", div.Line, "the challenge"), title, text, labId, expect);
    }

    private DivNode? Only(DivNode parent, string name)
    {
        DivNode[] found = [.. parent.Children.Where(div => div.Name == name)];
        if (found.Length != 1)
        {
            Error("LQ0006", found.Length > 1 ? found[1].Line : parent.Line, $"There are {found.Length} divs '{name}' here, and this version plays exactly one.", $"Keep one '::: {name}'.");
        }

        return found.Length == 1 ? found[0] : null;
    }

    private string Required(IReadOnlyDictionary<string, string> values, string name, int line, string where)
    {
        string value = values.GetValueOrDefault(name, "");
        if (value.Length == 0)
        {
            Error("LQ0005", line, $"'{name}' is missing in {where}.", $"Add '{name}'.");
        }

        return value;
    }

    private void Error(string code, int line, string message, string fix) => _diagnostics.Add(new Diagnostic(code, Severity.Error, _file, line, 1, message, fix));
}
