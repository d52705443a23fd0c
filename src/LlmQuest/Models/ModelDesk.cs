using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Models.Catalogue;
using LlmQuest.Terminal;

namespace LlmQuest.Models;

/// <summary>What every verb of <c>llmquest models</c> works with.</summary>
/// <param name="Streams">Where it writes.</param>
/// <param name="Shelf">The models.</param>
internal sealed record ModelDesk(Streams Streams, ModelShelf Shelf)
{
    private const double Mega = 1e6;

    public static ModelDesk Open(Streams streams, string? saves)
    {
        var folders = ProjectFolders.Find(saves);
        return new ModelDesk(streams, ModelShelf.Open(folders.Models, folders.Saves));
    }

    /// <summary>A number of bytes for a person.</summary>
    public static string Size(long bytes)
        => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mega:#,0.#} MB");

    /// <summary>Whether it is the model of its role when none is named.</summary>
    public bool IsUsed(CatalogEntry entry)
        => Shelf.Settings.Chosen.TryGetValue(entry.Role, out string? chosen)
            ? chosen == entry.Id
            : Shelf.IsHere(entry) && Shelf.Resolve(null, entry.Role) == Shelf.Catalog.PathOf(entry);

    /// <summary>Whether the model can be used now.</summary>
    public string State(CatalogEntry entry)
        => Shelf.IsHere(entry) ? "here"
            : entry.IsAdded ? "gone"
            : Shelf.PartBytes(entry) is > 0 and long part ? $"part, {Size(part)}"
            : "not here";

    public void Say(string line) => Streams.Output.WriteLine(DisplayText.Strip(line));
}
