using System.Globalization;
using System.Text;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;

namespace LlmQuest.Content.Views;

/// <summary>A course as a Mermaid flowchart: what unlocks what, and which exits lead where.</summary>
public static class CourseGraph
{
    /// <summary>Draws it; stages that cannot be named are left out.</summary>
    public static string Mermaid(Course course)
    {
        Dictionary<string, string> nodes = new(StringComparer.Ordinal);
        var text = new StringBuilder("flowchart LR\n");
        foreach (Stage stage in course.Stages.Where(stage => !nodes.ContainsKey(stage.Id)))
        {
            string node = string.Create(CultureInfo.InvariantCulture, $"s{nodes.Count + 1}");
            nodes[stage.Id] = node;
            text.Append(CultureInfo.InvariantCulture, $"    {node}{Shape(stage)}\n");
        }

        foreach (Stage stage in course.Stages)
        {
            AddUnlocks(text, nodes, stage);
            AddExits(text, nodes, stage);
        }

        return text.ToString();
    }

    private static string Shape(Stage stage)
    {
        string label = $"\"{Escaped(stage.Title.Length > 0 ? stage.Title : stage.Id)}{string.Concat(stage.Grants.Select(grant => $"<br>wins {Escaped(grant)}"))}\"";
        return stage.IsOptional ? $"([{label}])" : $"[{label}]";
    }

    private static void AddUnlocks(StringBuilder text, Dictionary<string, string> nodes, Stage stage)
    {
        foreach (string from in stage.Requires.All.Where(nodes.ContainsKey))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {nodes[from]} --> {nodes[stage.Id]}\n");
        }

        foreach (string from in stage.Requires.Any.Where(nodes.ContainsKey))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {nodes[from]} -->|one of| {nodes[stage.Id]}\n");
        }

        foreach ((string from, int percent) in stage.Requires.Scores.Where(score => nodes.ContainsKey(score.Key)))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {nodes[from]} -->|{percent} %| {nodes[stage.Id]}\n");
        }
    }

    private static void AddExits(StringBuilder text, Dictionary<string, string> nodes, Stage stage)
    {
        foreach (Exit exit in stage.Elements.OfType<Exit>())
        {
            string to = exit.To.Split('#')[0];
            if (nodes.TryGetValue(to, out string? node) && to != stage.Id)
            {
                string name = exit.Direction.Length > 0 ? exit.Direction : exit.Names.FirstOrDefault("");
                text.Append(CultureInfo.InvariantCulture, $"    {nodes[stage.Id]} -. \"{Escaped(name)}\" .-> {node}\n");
            }
        }
    }

    private static string Escaped(string text)
        => DisplayText.Strip(text).ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
