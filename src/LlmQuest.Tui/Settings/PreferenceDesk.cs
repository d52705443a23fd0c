using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Settings;

/// <summary>The preferences as they are now, and how they are changed: a change counts when it is kept.</summary>
internal sealed class PreferenceDesk
{
    private const string KeyWord = "key";
    private const string UsualWord = "usual";
    private static readonly char[] Between = [',', ' ', '\t'];
    private readonly IPreferencesFile _file;
    private readonly List<string> _problems = [];

    public PreferenceDesk(IPreferencesFile file)
    {
        _file = file;
        Now = file.Read(_problems.Add);
    }

    /// <summary>The preferences.</summary>
    public Preferences Now { get; private set; }

    /// <summary>What was wrong with the file, in sentences.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Where they are kept.</summary>
    public string Path => _file.Path;

    /// <summary>Changes what was typed.</summary>
    /// <param name="typed">A name and a value; of keys, <c>key ACTION KEYS</c>.</param>
    /// <returns>What is to be told.</returns>
    /// <exception cref="PortException">It cannot be kept; nothing was changed.</exception>
    public string Set(string typed)
    {
        string[] words = typed.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string value = words.Length > 1 ? words[1].TrimStart('=', ' ') : "";
        if (words[0].Equals(KeyWord, StringComparison.OrdinalIgnoreCase) || words[0].Equals("keys", StringComparison.OrdinalIgnoreCase))
        {
            return SetKey(value);
        }

        if (PreferenceTable.Find(words[0]) is not { } entry)
        {
            return $"There is no preference '{words[0]}': there are {string.Join(", ", PreferenceTable.All.Select(known => known.Name))} and {KeyWord}.";
        }

        if (PreferenceTable.Choice(entry, value) is not { } choice)
        {
            return value.Length == 0 ? $"{entry.Name} is {entry.Read(Now)}: {entry.Meaning}." : $"{entry.Name} can be {string.Join(", ", entry.Choices)}, and not '{value}'.";
        }

        Keep(entry.Write(Now, choice));
        return $"{entry.Name} is {choice} now.";
    }

    /// <summary>Goes to the next (1) or the previous (-1) choice.</summary>
    /// <exception cref="PortException">It cannot be kept; nothing was changed.</exception>
    public void Turn(PreferenceEntry entry, int direction)
    {
        int at = Math.Max(0, entry.Choices.IndexOf(entry.Read(Now)));
        Keep(entry.Write(Now, entry.Choices[(at + direction + entry.Choices.Length) % entry.Choices.Length]));
    }

    private string SetKey(string typed)
    {
        string[] words = typed.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || ActionTable.Find(words[0].ToLowerInvariant()) is not { } action)
        {
            return $"Say which action: {string.Join(", ", ActionTable.All.Select(known => known.Name))}; for example preferences key map F5.";
        }

        bool isUsual = words.Length == 2 && words[1].Equals(UsualWord, StringComparison.OrdinalIgnoreCase);
        if (words.Length == 1)
        {
            return $"{action.Name} is {KeysOf(Now, action)}: {action.Meaning}.";
        }

        Preferences changed = Now with { Keys = isUsual ? Now.Keys.Remove(action.Name) : Now.Keys.SetItem(action.Name, [.. words.Skip(1)]) };
        string? problem = isUsual ? null : ProblemWith(changed, action);
        if (problem is not null)
        {
            return problem;
        }

        Keep(changed);
        return $"{action.Name} is {KeysOf(Now, action)} now.";
    }

    private static string? ProblemWith(Preferences changed, GameAction action)
    {
        List<string> problems = [];
        _ = Map(changed, problems.Add);
        return problems.FirstOrDefault(problem => problem.Contains($"'{action.Name}'", StringComparison.Ordinal));
    }

    /// <summary>The keys that some preferences make.</summary>
    public static KeyMap Map(Preferences preferences, Action<string> problems)
        => new(preferences.Keys.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal), problems);

    private static string KeysOf(Preferences preferences, GameAction action) => Map(preferences, _ => { }).AllShown(action.Name);

    private void Keep(Preferences changed)
    {
        _file.Write(changed);
        Now = changed;
    }
}
