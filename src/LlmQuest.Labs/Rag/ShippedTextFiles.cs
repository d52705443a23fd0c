using System.Reflection;

namespace LlmQuest.Labs.Rag;

/// <summary>The pages and questions that are part of the program, so that a lab has them wherever it runs.</summary>
internal static class ShippedTextFiles
{
    private static readonly Assembly Own = typeof(ShippedTextFiles).Assembly;

    /// <summary>The texts of a folder, or of one file; empty where there is none of that name.</summary>
    public static IReadOnlyList<ShelfText> Read(string name)
    {
        return [.. Own.GetManifestResourceNames()
            .Where(resource => resource == name || resource.StartsWith(name + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => new ShelfText(resource[(resource.LastIndexOf('/') + 1)..], TextOf(resource)))];
    }

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(Own.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
