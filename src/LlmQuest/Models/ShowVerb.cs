using System.Globalization;
using LlmQuest.Models.Catalogue;
using LlmQuest.Terminal;

namespace LlmQuest.Models;

/// <summary><c>llmquest models show</c>.</summary>
internal sealed class ShowVerb(ModelDesk desk)
{
    public int Run(string id, bool json)
    {
        CatalogEntry entry = desk.Shelf.Named(id);
        if (json)
        {
            JsonOutput.Write(desk.Streams.Output, writer => ModelJson.WriteEntry(writer, desk, entry));
            return ExitCodes.Success;
        }

        Line("id", entry.Id);
        Line("name", entry.Name);
        Line("role", entry.Role + (desk.IsUsed(entry) ? ", used when none is named" : ""));
        Line("state", $"{desk.State(entry)}, {desk.Shelf.Catalog.PathOf(entry)}");
        Line("size", entry.Size is { } size ? string.Create(CultureInfo.InvariantCulture, $"{ModelDesk.Size(size)} ({size:N0} bytes)") : "not known before it is pulled");
        Line("sha256", entry.Sha256 is null ? "not known before it is pulled" : entry.Sha256 + Origin(entry));
        Line("licence", entry.Licence);
        Line("context", entry.Context > 0 ? string.Create(CultureInfo.InvariantCulture, $"{entry.Context} tokens") : "");
        Line("profits", entry.Profits);
        Line("source", entry.Source?.AbsoluteUri ?? "");
        Line("facts", entry.Facts);
        Line("unverified", entry.Unverified);
        Line("note", entry.TemplateNote);
        return ExitCodes.Success;
    }

    private string Origin(CatalogEntry entry)
        => desk.Shelf.User.Recorded.FirstOrDefault(file => file.Id == entry.Id && file.Sha256 == entry.Sha256) is not { } file ? ""
            : file.Origin == RecordedFile.FromHub ? string.Create(CultureInfo.InvariantCulture, $" (named by the hub, {file.Date:yyyy-MM-dd})")
            : string.Create(CultureInfo.InvariantCulture, $" (computed when it was pulled, {file.Date:yyyy-MM-dd})");

    private void Line(string label, string text)
    {
        if (text.Length > 0)
        {
            desk.Say($"{label,-12}{text}");
        }
    }
}
