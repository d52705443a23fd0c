namespace LlmQuest.Models;

/// <summary><c>llmquest models use</c>.</summary>
internal sealed class UseVerb(ModelDesk desk)
{
    public int Run(string id)
    {
        CatalogEntry entry = desk.Shelf.Named(id);
        desk.Shelf.Resolve(id, entry.Role);
        desk.Shelf.Settings.With(entry.Role, entry.Id).Write();
        desk.Say($"{entry.Id} is used for the role {entry.Role} whenever none is named.");
        return ExitCodes.Success;
    }
}
