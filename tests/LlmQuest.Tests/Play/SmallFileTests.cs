using LlmQuest.CommandLine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Terminal;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Tests.Panels;

namespace LlmQuest.Tests.Play;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SmallFileTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("llmquest-game-");
    private readonly List<string> _problems = [];

    private string Saves => _home.FullName;

    public void Dispose() => _home.Delete(recursive: true);

    [Test]
    public void Preferences_come_back_as_they_were_kept()
    {
        Preferences chosen = Preferences.Usual with { Theme = "light", ReducedMotion = true, Beats = false, TimeEstimates = true, InstructorNotes = true, Keys = Preferences.Usual.Keys.Add("map", ["F5", "Alt+M"]) };
        new PreferencesFile(Path.Combine(Saves, "new")).Write(chosen);
        Preferences read = new PreferencesFile(Path.Combine(Saves, "new")).Read(_problems.Add);
        Assert.That(read with { Keys = chosen.Keys }, Is.EqualTo(chosen));
        Assert.That(read.Keys["map"], Is.EqualTo(chosen.Keys["map"]));
        Assert.That(_problems, Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(Saves, "new")), Has.Length.EqualTo(1));
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("\0\u0001")]
    [TestCase("")]
    public void Broken_preferences_are_kept_aside_and_told_in_one_sentence(string text)
    {
        string path = Path.Combine(Saves, "preferences.json");
        File.WriteAllText(path, text);
        Assert.That(new PreferencesFile(Saves).Read(_problems.Add), Is.EqualTo(Preferences.Usual));
        Assert.That(_problems.Single(), Does.Contain("preferences.json.damaged-1"));
        Assert.That(File.ReadAllText(path + ".damaged-1"), Is.EqualTo(text));
        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public void A_room_that_reads_along_leaves_no_trace_in_the_preferences()
    {
        var file = new PreferencesFile(Saves, isProjector: true);
        Preferences read = file.Read(_problems.Add);
        Assert.That(read.Projector, Is.True);
        file.Write(read with { ReducedMotion = true });
        Assert.That(new PreferencesFile(Saves).Read(_problems.Add), Is.EqualTo(Preferences.Usual with { ReducedMotion = true }));
    }

    [Test]
    public void A_preference_that_makes_no_sense_is_passed_over_and_the_others_count()
    {
        File.WriteAllText(Path.Combine(Saves, "preferences.json"), """{"beats": "often", "theme": "dark", "keys": {"map": "F5", "help": 3}}""");
        Preferences read = new PreferencesFile(Saves).Read(_problems.Add);
        Assert.That((read.Theme, read.Beats, read.Keys.Count), Is.EqualTo(("dark", true, 1)));
        Assert.That(_problems.Single(), Does.Contain("'beats'"));
    }

    [Test]
    public void A_file_that_is_there_is_never_written_over()
    {
        string path = Path.Combine(Saves, "walk.md");
        File.WriteAllText(path, "mine");
        Assert.That(() => new FileKeeper().WriteText(path, "new"), Throws.InstanceOf<PortException>().With.Message.Contains("is there already, and nothing was written"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("mine"));
        Assert.That(() => new FileKeeper().WriteText(Path.Combine(Saves, "no", "walk.md"), "new"), Throws.InstanceOf<PortException>().With.Message.Contains("cannot be written"));
    }

    [Test]
    public void The_bets_of_every_learner_have_a_file_and_damaged_ones_are_kept_aside()
    {
        string playing = "ada";
        var file = new DailyFile(new ProjectFolders(Saves, Saves, Saves), null, () => playing);
        file.Write(file.Profile, "one");
        playing = "zoe";
        file.Write(file.Profile, "two");
        Assert.That((file.Read("ada"), file.Read("zoe"), file.Read("nobody")), Is.EqualTo(("one", "two", "")));
        Assert.That(File.ReadAllText(file.KeepAside("ada")), Is.EqualTo("one"));
        Assert.That(file.Read("ada"), Is.Empty);
    }

    [Test]
    public void What_went_wrong_is_kept_in_the_saves_that_were_named()
    {
        string? path = LogFiles.KeepCrash(new InvalidOperationException("By a mistake."), Saves);
        Assert.That(path, Is.EqualTo(Path.Combine(Saves, "logs", "crash.log")));
        Assert.That(File.ReadAllText(path!), Does.Contain("By a mistake."));
    }

    [TestCase("play", "--saves", "there")]
    [TestCase("--saves", "there")]
    [TestCase("doctor", "--saves", "there")]
    public void The_named_saves_are_known_whatever_was_asked(params string[] typed)
        => Assert.That(Commands.SavesOf(Commands.Parse(Streams.None, typed)), Is.EqualTo("there"));

    [Test]
    public void Saves_that_nobody_named_are_the_usual_ones() => Assert.That(Commands.SavesOf(Commands.Parse(Streams.None, ["bench"])), Is.Null);

    [TestCaseSource(nameof(Drawn))]
    public void A_lab_is_drawn(Experiment experiment)
    {
        string svg = new FileKeeper().WriteChart(Path.Combine(Saves, "a.svg"), "Experiment 1", experiment);
        string png = new FileKeeper().WriteChart(Path.Combine(Saves, "a.png"), "Experiment 1", experiment);
        Assert.That(File.ReadAllText(svg), Does.Contain("<svg").And.Contain("<path"));
        Assert.That(File.ReadAllBytes(png)[..4], Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
    }

    [TestCaseSource(typeof(EveryLab), nameof(EveryLab.Names))]
    public void Every_lab_can_be_drawn(string lab)
    {
        Experiment experiment = EveryLab.Of(lab);
        Assert.That(new FileKeeper().CanDraw(experiment), Is.True);
        Assert.That(File.ReadAllText(new FileKeeper().WriteChart(Path.Combine(Saves, "a.svg"), lab, experiment)), Does.Contain("<svg").And.Contain("<path"));
    }

    [TestCase("""{"text": "words"}""", true)]
    [TestCase("""{"seed": 7, "enough": true}""", false)]
    [TestCase("{}", false)]
    [TestCase("""{"a": {"b": [{"c": 1}]}}""", true)]
    public void A_chart_is_offered_where_something_can_be_drawn(string facts, bool isOffered)
    {
        Experiment experiment = An.Experiment("tasks", facts);
        Assert.That(new FileKeeper().CanDraw(experiment), Is.EqualTo(isOffered));
        Assert.That(LlmQuest.Charts.ExperimentChart.Draw(experiment, "", LlmQuest.Charts.ChartForm.Svg) is not null, Is.EqualTo(isOffered));
    }

    [Test]
    public void What_has_no_numbers_is_not_drawn()
        => Assert.That(() => new FileKeeper().WriteChart(Path.Combine(Saves, "a.svg"), "", An.Experiment("tasks", "{}")), Throws.InstanceOf<PortException>().With.Message.Contains("no numbers to draw"));

    [Test]
    public void Another_ending_is_no_chart()
        => Assert.That(() => new FileKeeper().WriteChart(Path.Combine(Saves, "a.gif"), "", An.Experiment("tasks", "{}")), Throws.InstanceOf<PortException>().With.Message.Contains(".svg or .png"));

    private static IEnumerable<TestCaseData> Drawn() => new (string Lab, string Facts)[]
    {
        ("next-token", """{"candidates": [{"piece": " mat", "p": 0.31}, {"piece": "\n", "p": 0.2}]}"""),
        ("sampling-grid", """{"rows": [{"temperature": 0.1, "distinct": 1}, {"temperature": 1.2, "distinct": 3}]}"""),
        ("training", """{"losses": [5.2, 4.1, 3.9]}"""),
        ("training", """{"bits_per_byte": {"uniform": 8, "letters": 4.1}}"""),
        ("bias", """{"log_odds": {"nurse": 1.2, "engineer": -0.8}}"""),
        ("classify", """{"confusion": {"good": {"good": 4, "bad": 1}, "bad": {"good": 2, "bad": 3}}}"""),
        ("lens", """{"attention": [[1], [0.7, 0.3], [0.2, 0.5, 0.3]], "pieces": ["The", " capital", " of"]}"""),
        ("generate", """{"surprisal_bits": [[1, 2, 3], [2, 1]]}"""),
        ("hallucination", """{"accuracy": 0.4, "share": 0.2}"""),
        ("prompting", """{"strategies": [{"name": "bare", "accuracy": 0.4}, {"name": "role", "accuracy": 0.5}]}"""),
    }.Select(one => new TestCaseData(An.Experiment(one.Lab, one.Facts)).SetArgDisplayNames(one.Lab, one.Facts));
}
