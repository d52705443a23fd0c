using System.Globalization;
using LlmQuest.Inference;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Models;

/// <summary>The models of a folder, as its <c>catalog.yaml</c> lists them.</summary>
/// <param name="Folder">Absolute path of the models folder.</param>
/// <param name="Entries">The models, in the order of the file.</param>
public sealed record ModelCatalog(string Folder, IReadOnlyList<CatalogEntry> Entries)
{
    /// <summary>Name of the catalogue's file.</summary>
    public const string FileName = "catalog.yaml";

    /// <summary>Reads a catalogue.</summary>
    /// <param name="folder">The models folder.</param>
    /// <exception cref="ModelException">The file is missing or not a catalogue.</exception>
    public static ModelCatalog Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            var models = (YamlSequenceNode)yaml.Documents[0].RootNode["models"];
            return new ModelCatalog(Path.GetFullPath(folder), [.. models.Select(ToEntry)]);
        }
        catch (Exception e) when (e is YamlException or KeyNotFoundException or InvalidCastException or ArgumentOutOfRangeException or FormatException or OverflowException)
        {
            throw new ModelException($"The model catalogue {path} cannot be read ({e.Message.TrimEnd('.')}): restore it from the project, or choose another folder with LLMQUEST_MODELS.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model catalogue {path} is missing or unreadable: restore it from the project, or choose another folder with LLMQUEST_MODELS.", e);
        }
    }

    private static CatalogEntry ToEntry(YamlNode node) => new(
        Text(node, "id"),
        Text(node, "role"),
        Text(node, "name"),
        Text(node, "file"),
        long.Parse(Text(node, "size"), CultureInfo.InvariantCulture),
        Text(node, "sha256"));

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value ?? "";
}
