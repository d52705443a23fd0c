namespace LlmQuest.House.Sources;

/// <summary>A project of the repository with its parsed files.</summary>
/// <param name="Name">Name of its folder.</param>
/// <param name="Area"><c>src</c>, <c>tests</c> or <c>tools</c>.</param>
/// <param name="Build">What its project file says.</param>
/// <param name="InSolution">Whether the solution builds it, so that everything it refers to is there.</param>
/// <param name="Files">Files of its own folder.</param>
/// <param name="Linked">Files that it compiles from the folders of others.</param>
internal sealed record Project(string Name, string Area, ProjectFile Build, bool InSolution, IReadOnlyList<SourceFile> Files, IReadOnlyList<SourceFile> Linked)
{
    public bool IsSource => Area == "src";
}
