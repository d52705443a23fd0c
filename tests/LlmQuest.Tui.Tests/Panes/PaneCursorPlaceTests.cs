using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Tests.Panes;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PaneCursorPlaceTests
{
    private readonly Sheet _sheet = new();
    private readonly PaneCursor _cursor = new();

    [SetUp]
    public void Show() => Write("[run]");

    [Test]
    public void Nobody_who_did_not_move_is_left_at_the_end_of_what_came()
    {
        Write("one", "two", "three", "four", "[pick]", "[run]");
        Assert.That((_cursor.ChosenPart!.Value.Text, _cursor.Top), Is.EqualTo(("[pick]", 0)));
    }

    [Test]
    public void What_a_line_brought_about_is_read_from_the_top()
    {
        _cursor.Enter();
        Write("one", "two", "three", "four", "[pick]", "[run]");
        Assert.That((_cursor.ChosenPart!.Value.Text, _cursor.Top), Is.EqualTo(("[run]", 0)));
    }

    [Test]
    public void What_the_pane_did_itself_stays_in_view()
    {
        Write("[:turn]");
        _cursor.Enter();
        Write("one", "two", "three", "four", "[:turn]");
        Assert.That((_cursor.ChosenPart!.Value.Text, _cursor.Top), Is.EqualTo(("[:turn]", 2)));
    }

    [Test]
    public void Who_comes_to_a_pane_begins_at_what_is_in_view()
    {
        _cursor.Enter();
        Write("[pick]", "two", "three", "four", "[run]");
        _cursor.Enter();
        Assert.That(_cursor.ChosenPart!.Value.Text, Is.EqualTo("[pick]"));
    }

    private void Write(params string[] lines)
    {
        _sheet.Lines = lines;
        _cursor.Show(_sheet, 40, 3);
    }

    private sealed class Sheet : IPane
    {
        private string[] _lines = [];

        public string Title => "sheet";

        public long Version { get; private set; }

        public string[] Lines
        {
            get => _lines;
            set => (_lines, Version) = (value, Version + 1);
        }

        public IReadOnlyList<Row> Rows(int width) => [.. _lines.Select(line => line.StartsWith('[') ? Row.Doing(line, line[1..^1]) : Row.Of(line))];

        public string? Do(string deed) => null;
    }
}
