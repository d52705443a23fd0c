using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Settings;

namespace LlmQuest.Tui.Pages;

/// <summary>Keys, colours and manners.</summary>
internal sealed class SettingsPage(PreferenceDesk desk) : Page("Preferences")
{
    private const int NameColumns = 17;
    private string _problem = "";

    // What is typed changes them too.
    public override long Version => base.Version + desk.Now.GetHashCode();

    public override IReadOnlyList<Row> Rows(int width)
    {
        KeyMap keys = PreferenceDesk.Map(desk.Now, _ => { });
        return
        [
            .. Row.Wrap("Left and right change what is chosen.", width, Tone.Faint).Select(row => row.OnlyDrawn()),
            .. Row.Wrap("Typed: preferences NAME VALUE, such as preferences theme dark.", width, Tone.Faint),
            .. _problem.Length > 0 ? Row.Wrap(_problem, width, Tone.Warning) : [],
            .. desk.Problems.SelectMany(problem => Row.Wrap(problem, width, Tone.Warning)),
            Row.Empty,
            .. PreferenceTable.All.SelectMany(entry => Choice(entry, width)),
            .. Fields.Heading("Keys"),
            .. Row.Wrap("Typed: preferences key ACTION KEYS, such as preferences key map F5; usual brings the usual ones back.", width, Tone.Faint),
            .. ActionTable.All.SelectMany(action => Fields.Named(action.Name, $"{keys.AllShown(action.Name)}: {action.Meaning}", NameColumns, width, $"{Deeds.Fill}preferences key {action.Name} ")),
            Row.Empty,
            .. Row.Wrap($"Kept in {desk.Path}.", width, Tone.Faint),
        ];
    }

    public override string? Do(string deed)
    {
        string[] words = deed.Split(' ', 2);
        if (words.Length == 2 && PreferenceTable.Find(words[1]) is { } entry)
        {
            Turn(entry, words[0] == "less" ? -1 : 1);
        }

        Changed();
        return null;
    }

    private void Turn(PreferenceEntry entry, int direction)
    {
        try
        {
            desk.Turn(entry, direction);
            _problem = "";
        }
        catch (PortException e)
        {
            _problem = e.Message;
        }
    }

    private IEnumerable<Row> Choice(PreferenceEntry entry, int width)
    {
        Row[] rows = [.. Fields.Named(entry.Name, $"< {entry.Read(desk.Now)} >  {entry.Meaning}", NameColumns, width, $"{Deeds.Own}more {entry.Name}")];
        Part name = rows[0].Parts[0] with { Less = $"{Deeds.Own}less {entry.Name}", More = $"{Deeds.Own}more {entry.Name}" };
        return rows.Skip(1).Prepend(new Row(rows[0].Parts.SetItem(0, name)));
    }
}
