using System.Globalization;
using LlmQuest.Inference;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Models.Catalogue;

/// <summary>What this machine knows about models beyond the project's catalogue. Lies beside the saves.</summary>
/// <param name="FilePath">Absolute path of the file; it need not exist.</param>
/// <param name="Added">Models added by path.</param>
/// <param name="Recorded">Sizes and digests of pulled files.</param>
public sealed record UserCatalogue(string FilePath, IReadOnlyList<CatalogEntry> Added, IReadOnlyList<RecordedFile> Recorded)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "models.yaml";

    private static readonly string[] RecordFields = ["id", "size", "sha256", "origin", "date"];

    /// <summary>Reads the file of a saves folder; empty when there is none.</summary>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    public static UserCatalogue Read(string saves)
    {
        string path = Path.GetFullPath(Path.Combine(saves, FileName));
        return SmallFile.Read(path, "list of your models", "delete it and add your models again") is { } text
            ? SmallFile.Parse(path, "list of your models", "delete it and add your models again", () => Parse(path, text))
            : new UserCatalogue(path, [], []);
    }

    /// <summary>The same with one more model, or with another one in the place of the same id.</summary>
    public UserCatalogue With(CatalogEntry entry) => this with { Added = [.. Added.Where(other => other.Id != entry.Id), entry] };

    /// <summary>The same with what was found out about a pulled file.</summary>
    public UserCatalogue With(RecordedFile file) => this with { Recorded = [.. Recorded.Where(other => other.Id != file.Id), file] };

    /// <summary>The same without a model and what is recorded about it.</summary>
    public UserCatalogue Without(string id)
        => this with { Added = [.. Added.Where(other => other.Id != id)], Recorded = [.. Recorded.Where(other => other.Id != id)] };

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="ModelException">The folder cannot be written.</exception>
    public void Write()
        => SmallFile.Write(FilePath, "Models of this machine, kept by llmquest models.", new YamlMappingNode
        {
            { "models", new YamlSequenceNode(Added.Select(ToNode)) },
            { "recorded", new YamlSequenceNode(Recorded.Select(ToNode)) },
        });

    private static UserCatalogue Parse(string path, string text) => new(
        path,
        CatalogReader.Read(text),
        [.. CatalogReader.Items(CatalogReader.Root(text), "recorded").Select(ToRecord)]);

    private static RecordedFile ToRecord(YamlNode node)
    {
        var fields = new EntryNode(node, RecordFields);
        return new RecordedFile(
            fields.Required("id"),
            fields.Whole("size") ?? throw fields.Wrong("id", "size is missing"),
            CatalogReader.Digest(fields) ?? throw fields.Wrong("id", "sha256 is missing"),
            fields.Required("origin"),
            DateOnly.TryParseExact(fields.Required("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                ? date
                : throw fields.Wrong("date", "date must be written as 2026-01-31"));
    }

    private static YamlNode ToNode(CatalogEntry entry)
    {
        var node = new YamlMappingNode { { "id", entry.Id }, { "role", entry.Role }, { "name", entry.Name }, { "file", entry.File } };
        AddWhole(node, "size", entry.Size ?? 0);
        AddText(node, "sha256", entry.Sha256 ?? "");
        AddText(node, "licence", entry.Licence);
        AddWhole(node, "context", entry.Context);
        return node;
    }

    private static YamlNode ToNode(RecordedFile file) => new YamlMappingNode
    {
        { "id", file.Id },
        { "size", file.Size.ToString(CultureInfo.InvariantCulture) },
        { "sha256", file.Sha256 },
        { "origin", file.Origin },
        { "date", file.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
    };

    private static void AddWhole(YamlMappingNode node, string name, long value) => AddText(node, name, value > 0 ? value.ToString(CultureInfo.InvariantCulture) : "");

    private static void AddText(YamlMappingNode node, string name, string value)
    {
        if (value.Length > 0)
        {
            node.Add(name, value);
        }
    }
}
