using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Content.Yaml;

namespace LlmQuest.Content.Import;

/// <summary>Looks up the title in the front matter of a stage.</summary>
internal static class StageTitle
{
    public static string Of(PlannedFile stage)
    {
        var source = new SourceText(stage.Name, Encoding.UTF8.GetString(stage.Bytes.Span));
        return (FrontMatter.Read(source, new Report()).Map["title"]?.Value as YamlScalar)?.Text ?? "";
    }
}
