using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.Tests;

/// <summary>The models that ship with the project.</summary>
internal static class ShippedModel
{
    public const string SmolLm = "SmolLM2-135M-Instruct.Q4_1.gguf";
    public const string MiniLm = "all-MiniLM-L6-v2.Q8_0.gguf";

    public static string PathOf(string name)
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "models", "catalog.yaml")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "models", name);
    }

    /// <summary>All bytes before the first weight.</summary>
    public static byte[] Header(string name)
    {
        using FileStream stream = File.OpenRead(PathOf(name));
        var reader = new GgufReader(stream, stream.Length);
        new GgufHeaderReader(reader).Read();
        byte[] header = new byte[reader.Position];
        stream.Position = 0;
        stream.ReadExactly(header);
        return header;
    }
}
