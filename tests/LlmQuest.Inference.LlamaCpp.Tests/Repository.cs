namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Places in the source tree.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Model => Path.Combine(Root, "models", "SmolLM2-135M-Instruct.Q4_1.gguf");

    private static string Find(string folder)
    {
        string? at = folder;
        while (at is not null && !File.Exists(Path.Combine(at, "models", "catalog.yaml")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at ?? throw new DirectoryNotFoundException($"No folder above '{folder}' holds models/catalog.yaml.");
    }
}
