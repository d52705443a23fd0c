namespace LlmQuest.Mutants;

/// <summary>One change that Stryker made, as its report has it.</summary>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string Was, string Is)
{
    /// <summary>The folder that results are summed by.</summary>
    public string Folder => Path.GetDirectoryName(File) is { Length: > 0 } folder ? folder.Split('/')[0] : ".";
}
