using LlmQuest.Core.Commands;
using LlmQuest.Tui.Actions;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests;

public sealed class KeyMapTests
{
    // Ctrl+B is the prefix of tmux; what follows is taken by browsers before a page sees it.
    private static readonly string[] Eaten = ["Ctrl+B", "Ctrl+W", "Ctrl+T", "Ctrl+N", "F1", "F3", "F5", "F6", "F7", "F10", "F11", "F12"];

    private static IEnumerable<GameAction> Typed => ActionTable.All.Where(action => !action.IsOfScreen);

    [TestCaseSource(nameof(Typed))]
    public void What_a_key_does_can_be_typed(GameAction action) => Assert.That(CommandParser.Parse(action.Line).Verb, Is.Not.EqualTo(Verb.Unknown));

    [TestCaseSource(nameof(Typed))]
    [TestCaseSource(typeof(ActionTable), nameof(ActionTable.OfPreview))]
    public void No_action_hangs_on_a_key_that_tmux_or_a_browser_takes(GameAction action) => Assert.That(action.Keys.Except(Eaten), Is.Not.Empty);

    [Test]
    public void No_key_does_two_things() => Assert.That(ActionTable.All.Concat(ActionTable.OfPreview).SelectMany(action => action.Keys), Is.Unique);

    [Test]
    public void Keys_of_the_preview_are_no_keys_of_the_game()
    {
        Assert.That(new KeyMap(new Dictionary<string, IReadOnlyList<string>>(), _ => { }).Find(Key.F12), Is.Null);
        Assert.That(new KeyMap(new Dictionary<string, IReadOnlyList<string>>(), _ => { }, ActionTable.OfPreview).Find(Key.F12)?.Line, Is.EqualTo("answers"));
    }

    [Test]
    public void A_key_that_was_chosen_takes_the_place_of_the_usual_ones()
    {
        KeyMap keys = Map("map", "Ctrl+G");
        Assert.That(keys.Find(Key.G.WithCtrl)?.Name, Is.EqualTo("map"));
        Assert.That(keys.Find(Key.F2), Is.Null);
    }

    [TestCase("map", "x", "needed for typing")]
    [TestCase("map", "nonsense", "is no key")]
    [TestCase("fly", "F5", "no action 'fly'")]
    public void A_key_that_cannot_be_used_is_told_and_the_usual_one_stays(string action, string key, string told)
    {
        List<string> problems = [];
        var keys = new KeyMap(new Dictionary<string, IReadOnlyList<string>> { [action] = [key] }, problems.Add);
        Assert.That(problems, Has.One.Contains(told));
        Assert.That(keys.Find(Key.F2)?.Name, Is.EqualTo("map"));
    }

    private static KeyMap Map(string action, string key) => new(new Dictionary<string, IReadOnlyList<string>> { [action] = [key] }, _ => { });
}
