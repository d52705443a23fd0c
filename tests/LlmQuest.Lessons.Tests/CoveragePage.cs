using System.Text;
using LlmQuest.Core.Courses;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LlmQuest.Lessons.Tests;

/// <summary><c>docs/coverage.md</c>, from the list beside the lessons.</summary>
internal static class CoveragePage
{
    public static IReadOnlyList<CoveragePart> Parts { get; } = Read<CoveragePart>("coverage.yaml");

    public static IReadOnlyList<CodeBlock> Blocks { get; } = Read<CodeBlock>("code-blocks.yaml");

    public static string Write()
    {
        var page = new StringBuilder("""
            <!-- Made from lessons/inside-the-machine/coverage.yaml and the ids of the lessons; a test holds it to them. Do not edit. -->

            # What the course covers

            "Inside the Machine" grew from a draft episode, "Using large language models". Each of its parts, and where it is taught now: a stage, a scene of it, or a challenge.


            """.ReplaceLineEndings("\n"));
        page.Append($"{Parts.Count} parts and {Blocks.Count} code blocks; nothing is open.\n\n");
        page.Append("| part | kind | taught in |\n|---|---|---|\n");
        foreach (CoveragePart part in Parts)
        {
            page.Append($"| {part.Part} | {part.Kind} | {string.Join(", ", part.Covers.Select(Told))} |\n");
        }

        page.Append("\n## What the course says instead\n\nWhere the episode is wrong, dated, or cannot be shown with a small model.\n\n| part | instead |\n|---|---|\n");
        foreach (CoveragePart part in Parts.Where(part => part.Instead.Length > 0))
        {
            page.Append($"| {part.Part} | {part.Instead} |\n");
        }

        page.Append("\n## Every code block\n\nIn the order of the episode: its prompt, every value it sets, and the lab in which the same can be run. Values that a lab does not have as it stands are set with what stands behind it.\n\n| block | prompt | values | run in | different here |\n|---|---|---|---|---|\n");
        foreach (CodeBlock block in Blocks)
        {
            page.Append($"| {Cell(block.Block)} | {Cell(block.Prompt)} | {Cell(block.Parameters)} | {Ran(block)} | {Cell(block.Instead)} |\n");
        }

        page.Append("\n## What each stage covers\n");
        foreach (Stage stage in Shipped.Course.Stages)
        {
            page.Append($"\n### {stage.Title}\n\n");
            foreach (CoveragePart part in Parts.Where(part => part.Covers.Exists(address => address.Split('/', '#')[0] == stage.Id)))
            {
                page.Append($"- {part.Part}\n");
            }
        }

        return page.ToString();
    }

    private static string Told(string address) => $"`{address}`";

    private static string Ran(CodeBlock block)
    {
        string set = string.Join(", ", block.Set.Select(pair => $"`set {pair.Key} {pair.Value}`"));
        return string.Join(", ", block.Run.Select(Told)) + (set.Length > 0 ? $" after {set}" : "");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static List<T> Read<T>(string file)
        => new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<List<T>>(File.ReadAllText(Path.Combine(Shipped.Folder, file)));
}
