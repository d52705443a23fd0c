namespace LlmQuest.Content.Import;

/// <summary>How an import behaves.</summary>
/// <param name="Overwrite">Whether files of the course folder that differ from what the import would write are replaced.</param>
public sealed record ImportOptions(bool Overwrite = false);
