using LlmQuest.Boards;
using LlmQuest.Reports.Board;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tests.Boards;

/// <summary>The sheets of the board on the screen, on a class that was made up.</summary>
public sealed class ClassSheetsTests
{
    private const int MostOpened = 60;
    private string _home = "";

    private string Class => Path.Combine(_home, "class");

    [OneTimeSetUp]
    public async Task MakeClass()
    {
        _home = Directory.CreateTempSubdirectory("llmquest-sheets-").FullName;
        Run made = await Run.LlmQuest("course", "simulate", Path.Combine(Run.Root, "lessons", "demo"), "--learners", "8", "--seed", "3", "--out", Class);
        Assert.That(made.ExitCode, Is.Zero, made.Error);
    }

    [OneTimeTearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task Whatever_can_be_opened_has_something_to_read()
    {
        ClassSheets sheets = Of(Class);
        var open = new Queue<string>(sheets.Sheets);
        HashSet<string> seen = [.. open];
        while (open.TryDequeue(out string? next) && seen.Count < MostOpened)
        {
            string[] parts = next.Split(' ', 2);
            BoardSheet sheet = await sheets.SheetAsync(new BoardAsk(parts[0], parts.Length > 1 ? parts[1] : "", new BoardSieve()));
            Assert.That(sheet.Rows, Is.Not.Empty, next);
            foreach (string opens in sheet.Rows.Select(row => row.Opens).Where(opens => opens.Length > 0 && seen.Add(opens)))
            {
                open.Enqueue(opens);
            }
        }

        Assert.That(seen.Select(opened => opened.Split(' ')[0]).Distinct(), Is.SupersetOf(new[] { "class", "learner", "transcript", "clusters" }));
    }

    [Test]
    public async Task A_transcript_tells_what_the_learner_typed_and_what_came_of_it()
    {
        ClassSheets sheets = Of(Class);
        string learner = (await Rows(sheets, "class")).Select(row => row.Opens).First(opens => opens.StartsWith("learner ", StringComparison.Ordinal));
        BoardRow[] rows = await Rows(sheets, "transcript", learner["learner ".Length..]);
        Assert.That(rows.Count(row => row.Marks[0].Role == BoardRole.Heading && row.Marks[0].Text.StartsWith("> ", StringComparison.Ordinal)), Is.GreaterThan(5));
        Assert.That(rows[^1].Marks[0].Text, Does.Contain(" XP, "));
    }

    [Test]
    public async Task A_name_and_being_stuck_sieve_the_class()
    {
        ClassSheets sheets = Of(Class);
        int all = Learners(await Rows(sheets, "class"));
        Assert.That(all, Is.EqualTo(8));
        Assert.That(Learners(await Rows(sheets, "class", sieve: new BoardSieve("quick"))), Is.EqualTo(2));
        Assert.That(Learners(await Rows(sheets, "class", sieve: new BoardSieve(IsStuck: true))), Is.LessThan(all));
    }

    [Test]
    public async Task A_file_that_comes_later_is_on_the_board_when_it_is_opened_anew()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_home, "later")).FullName;
        string[] files = Directory.GetFiles(Class, "*.jsonl");
        File.Copy(files[0], Path.Combine(folder, "one.jsonl"));
        ClassSheets sheets = Of(folder);
        Assert.That(Learners(await Rows(sheets, "class")), Is.EqualTo(1));
        File.Copy(files[1], Path.Combine(folder, "two.jsonl"));
        Assert.That(Learners(await Rows(sheets, "class")), Is.EqualTo(1));
        sheets.Refresh();
        Assert.That(Learners(await Rows(sheets, "class")), Is.EqualTo(2));
    }

    [TestCase("treasures", "", "The board has no sheet 'treasures'.")]
    [TestCase("transcript", "nobody", "This is not the id of a run")]
    [TestCase("learner", "00000000-0000-0000-0000-000000000001", "This learner is not on the board any more")]
    public void What_is_not_there_is_said_in_a_sentence(string sheet, string of, string told)
        => Assert.That(async () => await Rows(Of(Class), sheet, of), Throws.TypeOf<PortException>().With.Message.Contain(told));

    [Test]
    public async Task A_folder_without_runs_says_what_to_put_there()
    {
        string empty = Directory.CreateDirectory(Path.Combine(_home, "empty")).FullName;
        Assert.That((await Rows(Of(empty), "class"))[^1].Marks[0].Text, Does.StartWith("Nobody is to be shown: put files of llmquest runs export into the folder"));
    }

    private static ClassSheets Of(string folder)
        => new(() => ClassFacts.Read(new BoardRequest([folder], Path.Combine(Run.Root, "lessons", "demo"), new BoardFilter(), BoardForm.Text, null, IsQuality: false), CancellationToken.None), vectors: null);

    private static async Task<BoardRow[]> Rows(ClassSheets sheets, string sheet, string of = "", BoardSieve? sieve = null)
        => [.. (await sheets.SheetAsync(new BoardAsk(sheet, of, sieve ?? new BoardSieve()))).Rows];

    private static int Learners(IEnumerable<BoardRow> rows) => rows.Count(row => row.Opens.StartsWith("learner ", StringComparison.Ordinal));
}
