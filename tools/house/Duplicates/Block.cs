using LlmQuest.House.Sources;

namespace LlmQuest.House.Duplicates;

/// <summary>The same lines at two places; those without a letter or digit are not counted.</summary>
internal sealed record Block(SourceFile First, int FirstLine, SourceFile Second, int SecondLine, int Lines, string Start)
{
    public bool InTests => !IsSource(First) || !IsSource(Second);

    public bool AcrossProjects => First.Project != Second.Project;

    public override string ToString()
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Lines} lines  {First.Path}:{FirstLine}  {Second.Path}:{SecondLine}  {Start}");

    private static bool IsSource(SourceFile file) => file.Path.StartsWith("src/", StringComparison.Ordinal);
}
