using LlmQuest.Inference;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Models.Catalogue;

/// <summary>The model that is used for each role when none is named. Lies beside the saves.</summary>
/// <param name="FilePath">Absolute path of the file; it need not exist.</param>
/// <param name="Chosen">Id of the model by role.</param>
public sealed record ModelSettings(string FilePath, IReadOnlyDictionary<string, string> Chosen)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "settings.yaml";

    private const string What = "settings file";
    private const string Fix = "delete it and choose again with llmquest models use ID";

    /// <summary>Reads the file of a saves folder; empty when there is none.</summary>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    public static ModelSettings Read(string saves)
    {
        string path = Path.GetFullPath(Path.Combine(saves, FileName));
        return SmallFile.Read(path, What, Fix) is { } text
            ? new ModelSettings(path, SmallFile.Parse(path, What, Fix, () => Parse(text)))
            : new ModelSettings(path, new Dictionary<string, string>());
    }

    /// <summary>The same with another model for a role.</summary>
    public ModelSettings With(string role, string id) => this with { Chosen = new Dictionary<string, string>(Chosen) { [role] = id } };

    /// <summary>The same without a model, whatever its role.</summary>
    public ModelSettings Without(string id)
        => this with { Chosen = Chosen.Where(pair => pair.Value != id).ToDictionary(pair => pair.Key, pair => pair.Value) };

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="ModelException">The folder cannot be written.</exception>
    public void Write()
    {
        var models = new YamlMappingNode(Chosen.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create<YamlNode, YamlNode>(pair.Key, pair.Value)));
        SmallFile.Write(FilePath, "Settings, kept by llmquest. models: the model used for each role.", new YamlMappingNode { { "models", models } });
    }

    private static Dictionary<string, string> Parse(string text)
    {
        Dictionary<string, string> chosen = [];
        YamlMappingNode? root = CatalogReader.Root(text);
        if (root is null || !root.Children.TryGetValue(new YamlScalarNode("models"), out YamlNode? node))
        {
            return chosen;
        }

        var fields = new EntryNode(node, ModelRoles.All);
        foreach (string role in ModelRoles.All)
        {
            if (fields.Optional(role) is { } id)
            {
                chosen[role] = id;
            }
        }

        return chosen;
    }
}
