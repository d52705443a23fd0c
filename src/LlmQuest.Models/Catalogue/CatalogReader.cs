using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Models.Catalogue;

/// <summary>Reads the models of a YAML file strictly: what it does not understand is an error with its line.</summary>
internal static class CatalogReader
{
    private static readonly string[] Fields =
    [
        "id", "role", "name", "file", "size", "sha256", "source", "original", "revision", "shipped", "pull", "licence", "context", "profits", "facts", "unverified", "template_note",
    ];

    /// <summary>The entries of a text's list called <c>models</c>.</summary>
    /// <param name="text">The YAML.</param>
    /// <exception cref="CatalogFormatException">It is no catalogue; the message names the line.</exception>
    public static IReadOnlyList<CatalogEntry> Read(string text)
    {
        List<CatalogEntry> entries = [];
        foreach (YamlNode node in Items(Root(text), "models"))
        {
            var fields = new EntryNode(node, Fields);
            CatalogEntry entry = ToEntry(fields);
            ThrowIfDoubled(entries, entry, fields);
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The mapping a YAML text consists of; null for an empty text.</summary>
    /// <exception cref="CatalogFormatException">The text is not YAML or no mapping.</exception>
    public static YamlMappingNode? Root(string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new CatalogFormatException(e.Start.Line, $"it is not YAML ({e.Message.TrimEnd('.')})");
        }

        if (yaml.Documents.Count == 0)
        {
            return null;
        }

        YamlNode root = yaml.Documents[0].RootNode;
        return root as YamlMappingNode ?? throw new CatalogFormatException(root.Start.Line, "it must begin with a list called models:");
    }

    /// <summary>The items of a list; none when it is missing.</summary>
    public static IEnumerable<YamlNode> Items(YamlMappingNode? root, string list)
    {
        if (root is null || !root.Children.TryGetValue(new YamlScalarNode(list), out YamlNode? found))
        {
            return [];
        }

        return found as YamlSequenceNode ?? throw new CatalogFormatException(found.Start.Line, $"{list} must be a list");
    }

    /// <summary>A digest as the catalogue writes it, or null when the field is missing.</summary>
    public static string? Digest(EntryNode fields)
        => fields.Optional("sha256") is not { } text ? null
            : text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? text
            : throw fields.Wrong("sha256", $"sha256 is {text}, and must be 64 digits of lower-case hexadecimal");

    private static CatalogEntry ToEntry(EntryNode fields)
    {
        Uri? source = Source(fields);
        return new CatalogEntry(Id(fields), Role(fields), fields.Required("name"), FileName(fields), fields.Whole("size"), Digest(fields))
        {
            Source = source,
            Original = Original(fields),
            Revision = fields.Optional("revision") ?? "main",
            IsShipped = fields.Flag("shipped", false),
            CanBePulled = fields.Flag("pull", true) && source is not null,
            Licence = fields.Optional("licence") ?? "",
            Context = (int)Math.Min(fields.Whole("context") ?? 0, int.MaxValue),
            Profits = fields.Optional("profits") ?? "",
            Facts = fields.Optional("facts") ?? "",
            Unverified = fields.Optional("unverified") ?? "",
            TemplateNote = fields.Optional("template_note") ?? "",
        };
    }

    private static string Id(EntryNode fields)
    {
        string id = fields.Required("id");
        return ModelIds.IsValid(id) ? id : throw fields.Wrong("id", $"the id {id} must consist of lower-case letters, digits, dots, hyphens and underscores");
    }

    private static string Role(EntryNode fields)
    {
        string role = fields.Required("role");
        return ModelRoles.All.Contains(role) ? role : throw fields.Wrong("role", $"the role {role} is unknown; the roles are {string.Join(", ", ModelRoles.All)}");
    }

    private static string FileName(EntryNode fields)
    {
        string file = fields.Required("file");
        bool isPlain = Path.GetFileName(file) == file && !file.Contains('\\', StringComparison.Ordinal);
        return Path.IsPathFullyQualified(file) || (isPlain && file is not ("." or "..")) ? file : throw fields.Wrong("file", $"file is {file}, and must be a file name without folders");
    }

    private static Uri? Source(EntryNode fields)
        => fields.Optional("source") is not { } text ? null
            : Uri.TryCreate(text, UriKind.Absolute, out Uri? source) && source.Scheme is "https" or "http" ? source
            : throw fields.Wrong("source", $"source is {text}, and must be a web address");

    private static string Original(EntryNode fields)
        => fields.Optional("original") is not { } text ? ""
            : text.Split('/') is [{ Length: > 0 }, { Length: > 0 }] && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') ? text
            : throw fields.Wrong("original", $"original is {text}, and must be an id such as OWNER/NAME");

    private static void ThrowIfDoubled(List<CatalogEntry> before, CatalogEntry entry, EntryNode fields)
    {
        if (before.Exists(other => other.Id == entry.Id))
        {
            throw fields.Wrong("id", $"the id {entry.Id} is listed twice");
        }

        if (before.Exists(other => string.Equals(other.File, entry.File, StringComparison.OrdinalIgnoreCase)))
        {
            throw fields.Wrong("file", $"the file {entry.File} is listed twice");
        }
    }
}
