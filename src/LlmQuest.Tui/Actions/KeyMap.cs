using Terminal.Gui.Input;

namespace LlmQuest.Tui.Actions;

/// <summary>Which key does what: the usual keys, and those that the learner gave to an action instead.</summary>
internal sealed class KeyMap
{
    private static readonly string[] Fixed = ["Enter", "CursorUp", "CursorDown", "CursorLeft", "CursorRight", "Backspace", "Delete"];
    private readonly Dictionary<Key, GameAction> _byKey = [];
    private readonly Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    /// <summary>Makes the map.</summary>
    /// <param name="chosen">For names of actions, the keys that take the place of the usual ones.</param>
    /// <param name="problems">Is told what could not be used, and why; those actions keep their usual keys.</param>
    /// <param name="more">Actions that there are beside the usual ones.</param>
    public KeyMap(IReadOnlyDictionary<string, IReadOnlyList<string>> chosen, Action<string> problems, IEnumerable<GameAction>? more = null)
    {
        foreach (string name in chosen.Keys.Where(name => ActionTable.Find(name) is null))
        {
            problems($"There is no action '{name}' to give a key to: help lists the actions.");
        }

        foreach (GameAction action in ActionTable.All.Concat(more ?? []).OrderByDescending(action => chosen.ContainsKey(action.Name)))
        {
            Bind(action, chosen.GetValueOrDefault(action.Name), problems);
        }
    }

    /// <summary>The action of a key, or null.</summary>
    public GameAction? Find(Key key) => _byKey.GetValueOrDefault(key);

    /// <summary>The key of an action as it is shown; empty when it has none.</summary>
    public string Shown(string action) => _shown.GetValueOrDefault(action, "");

    /// <summary>All keys of an action, as they are shown.</summary>
    public string AllShown(string action) => string.Join(" or ", _byKey.Where(pair => pair.Value.Name == action).Select(pair => Name(pair.Key)));

    private void Bind(GameAction action, IReadOnlyList<string>? chosen, Action<string> problems)
    {
        Key[] own = [.. (chosen ?? []).Select(text => Read(text, action, problems)).OfType<Key>()];
        Key[] keys = own.Length > 0 ? own : [.. action.Keys.Select(text => Key.TryParse(text, out Key? key) ? key : null).OfType<Key>()];
        foreach (Key key in keys)
        {
            if (!_byKey.TryAdd(key, action) && own.Length > 0)
            {
                problems($"{Name(key)} is the key of '{_byKey[key].Name}' already: give '{action.Name}' another one.");
            }
        }

        if (keys.FirstOrDefault(key => _byKey.GetValueOrDefault(key) == action) is { } first)
        {
            _shown[action.Name] = Name(first);
        }
    }

    private static Key? Read(string text, GameAction action, Action<string> problems)
    {
        if (!Key.TryParse(text, out Key? key) || key is null)
        {
            problems($"'{text}' is no key for '{action.Name}': write it as F2, Alt+M or Ctrl+G.");
            return null;
        }

        bool isTyped = key.AsRune != default && !key.IsCtrl && !key.IsAlt;
        if (isTyped || Fixed.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            problems($"'{text}' is needed for typing, and cannot be the key for '{action.Name}': take it together with Ctrl or Alt, or a key such as F5.");
            return null;
        }

        return key;
    }

    private static string Name(Key key) => key.ToString().Replace("PageUp", "PgUp", StringComparison.Ordinal).Replace("PageDown", "PgDn", StringComparison.Ordinal);
}
