using System.Text.Json;
using LlmQuest.Content.Import;

namespace LlmQuest.Content.Tests.Import;

/// <summary>What an import makes of a whole repository.</summary>
public sealed class RepositoryTests
{
    private const string Config = """
        title: 'Tea: how it is made'
        license: 'CC-BY 4.0'
        lang: de
        source: 'https://example.org/tea'
        episodes:
        - 02-pour.md
        - 01-boil.Rmd
        - 03-gone.md
        """;

    private static Lesson Tea() => new Lesson()
        .Add("config.yaml", Config)
        .Add("AUTHORS", "Ada\nBo O'Neill\n")
        .Add("links.md", "[kettle]: https://example.org/kettle\n[unused]: https://example.org/unused\n")
        .Add("index.md", "Home. See [the pages](learners/words.md).\n")
        .Add("episodes/01-boil.Rmd", "---\ntitle: Boil\n---\nSee [kettle], [words](../learners/words.md#tea) and [data](data/cups.csv).\n\n![](fig/cup.png){alt='A cup'}\n")
        .Add("episodes/02-pour.md", "---\ntitle: Pour\n---\ntext ![lost](fig/none.png)\n")
        .Add("episodes/04-draft.md", "A draft.\n")
        .Add("episodes/fig/cup.png", [137, 80, 0, 255])
        .Add("episodes/data/cups.csv", "a,b\n")
        .Add("learners/words.md", "## Tea {#tea}\r\nLeaves. [Cups](data/cups.csv)\r\n")
        .Add("code/pour.py", "pour()\n")
        .Add(".github/secret.md", "no\n");

    [Test]
    public void The_course_is_described_by_what_the_repository_says()
    {
        using Lesson lesson = Tea();
        lesson.Import();
        Assert.That(lesson.Text("course.yaml"), Does.Contain("# Its source: https://example.org/tea\n").And.Contain("id: tea-how-it-is-made\ntitle: 'Tea: how it is made'\n")
            .And.Contain("audience: 'Still to be written").And.Contain("authors:\n  - 'Ada'\n  - 'Bo O''Neill'\nlicence: 'CC-BY 4.0'\nlanguage: 'de'\nstages:\n  - 'episodes/02-pour.md'\n  - 'episodes/01-boil.Rmd'\n"));
        Assert.That(lesson.Faults(), Is.Empty);
    }

    [TestCase("learners/words.md")]
    [TestCase("index.md")]
    [TestCase("episodes/04-draft.md")]
    [TestCase("episodes/fig/cup.png")]
    [TestCase("episodes/data/cups.csv")]
    public void Pages_and_figures_keep_their_places_and_their_bytes(string name)
    {
        using Lesson lesson = Tea();
        lesson.Import();
        Assert.That(File.ReadAllBytes(Path.Combine(lesson.Target, name)), Is.EqualTo(File.ReadAllBytes(Path.Combine(lesson.Source, name))));
    }

    [TestCase("code/pour.py", false)]
    [TestCase(".github/secret.md", false)]
    [TestCase("learners/data/cups.csv", true, Description = "The Workbench finds it in the folder of the episodes.")]
    public void Only_what_pages_lead_to_comes_along(string name, bool comes)
    {
        using Lesson lesson = Tea();
        lesson.Import();
        Assert.That(lesson.Has(name), Is.EqualTo(comes));
    }

    [Test]
    public void Links_that_all_pages_share_are_written_below_the_episodes_that_use_them()
    {
        using Lesson lesson = Tea();
        Assert.That(lesson.Import().LosesNothing, Is.True);
        Assert.That(lesson.Text("episodes/01-boil.Rmd"), Does.EndWith("{alt='A cup'}\n\n[kettle]: https://example.org/kettle\n"));
    }

    [TestCase("episodes/02-pour.md", "The figure \"fig/none.png\" is not there")]
    [TestCase("config.yaml", "It lists the episode \"03-gone.md\"")]
    [TestCase("episodes/04-draft.md", "config.yaml does not list this episode")]
    [TestCase("course.yaml", "The audience must still be written")]
    public void What_does_not_fit_is_told(string file, string text)
    {
        using Lesson lesson = Tea();
        Assert.That(lesson.Import().Notes.Where(note => note.File == file).Select(note => note.Text), Has.Some.StartsWith(text));
    }

    [Test]
    public void A_link_that_leads_nowhere_is_told_with_its_line_of_the_original()
    {
        using Lesson lesson = Tea().Add("episodes/02-pour.md", "See [boil](01-boil.html),\n[words](words.html) and\n[steep](05-steep.html).\n");
        ImportNote note = lesson.Import().Notes.Single(note => note.Text.StartsWith("LQ", StringComparison.Ordinal));
        Assert.That((note.Kind, note.File, note.Line), Is.EqualTo((ImportNoteKind.Warning, "episodes/02-pour.md", 3)));
        Assert.That(note.Text, Does.StartWith("LQ0050: There is no file \"05-steep.html\""));
    }

    [Test]
    public void A_second_import_changes_nothing()
    {
        using Lesson lesson = Tea();
        Assert.That(lesson.Import().Files.Select(file => file.State), Is.All.EqualTo(ImportedState.New));
        Assert.That(lesson.Import().Files.Select(file => file.State), Is.All.EqualTo(ImportedState.Unchanged));
    }

    [Test]
    public void A_stage_that_a_person_has_changed_is_left()
    {
        using Lesson lesson = Tea();
        lesson.Import();
        lesson.Edit("episodes/02-pour.md", "mine");
        Assert.That(lesson.Import().Left, Is.EqualTo(new[] { "episodes/02-pour.md" }));
        Assert.That(lesson.Text("episodes/02-pour.md"), Is.EqualTo("mine"));
        Assert.That(lesson.Import(overwrite: true).Files.Count(file => file.State == ImportedState.Replaced), Is.EqualTo(1));
    }

    [Test]
    public void A_repository_without_episodes_is_an_error()
    {
        using Lesson lesson = new Lesson().Add("README.md", "Moved.\n").Add("index.html", "<p>Moved</p>");
        ImportReport report = lesson.Import();
        Assert.That(report.Error, Does.StartWith("No episodes found in \"lesson\""));
        Assert.That((report.LosesNothing, Directory.Exists(lesson.Target)), Is.EqualTo((false, false)));
    }

    [Test]
    public void A_course_within_its_own_source_is_refused()
    {
        using Lesson lesson = Tea();
        ImportReport report = WorkbenchImport.Run(lesson.Source, Path.Combine(lesson.Source, "course"), new ImportOptions());
        Assert.That(report.Error, Does.Contain("Name a folder outside"));
    }

    [Test]
    public void What_cannot_be_read_is_lost_and_told()
    {
        using Lesson lesson = Tea().Add("episodes/02-pour.md", string.Concat(Enumerable.Repeat("word\n\n", 90_000))).Add("episodes/01-boil.Rmd", new string('>', 200) + " x\n");
        ImportReport report = lesson.Import();
        Assert.That(report.LostFiles, Is.EqualTo(new[] { "episodes/02-pour.md: it is larger than 512 KB.", "episodes/01-boil.Rmd: it is nested too deep, or has a paragraph of more than 16 KB." }));
        Assert.That(report.LosesNothing, Is.False);
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void Links_of_the_file_system_are_not_followed()
    {
        using Lesson lesson = Tea();
        File.CreateSymbolicLink(Path.Combine(lesson.Source, "episodes", "fig", "link.png"), Path.Combine(lesson.Source, "AUTHORS"));
        Assert.That(lesson.Import().LostFiles.Single(), Does.StartWith("episodes/fig/link.png: it is a link"));
        Assert.That(lesson.Has("episodes/fig/link.png"), Is.False);
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void Nothing_is_written_through_a_link()
    {
        using Lesson lesson = Tea();
        string outside = Directory.CreateDirectory(Path.Combine(lesson.Source, "..", "outside")).FullName;
        Directory.CreateDirectory(lesson.Target);
        Directory.CreateSymbolicLink(Path.Combine(lesson.Target, "episodes"), outside);
        Assert.That(lesson.Import().LostFiles, Is.Not.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(outside), Is.Empty);
    }

    [TestCase("000_4f2.txt", "000_4f2.md", "id: a-cup-of-tea")]
    [TestCase("07-cup.Rmd", "07-cup.Rmd", "id: cup")]
    public void A_single_episode_becomes_a_course_of_one_stage(string from, string name, string id)
    {
        using Lesson lesson = new Lesson().Add(from, "---\ntitle: A cup of tea\n---\n![](fig/cup.png)\n").Add("fig/cup.png", [1, 2]);
        Assert.That(lesson.ImportFile(from).LosesNothing, Is.True);
        Assert.That(lesson.Text(name), Does.Contain(id));
        Assert.That((lesson.Has("fig/cup.png"), string.Join(';', lesson.Faults())), Is.EqualTo((true, "")));
    }

    [Test]
    public void Two_episodes_of_one_name_get_ids_of_their_own()
    {
        using Lesson lesson = new Lesson().Add("episodes/01-cup.md", "a\n").Add("episodes/02-cup.md", "b\n");
        lesson.Import();
        Assert.That(lesson.Text("episodes/02-cup.md"), Does.Contain("id: cup-2\n"));
        Assert.That(lesson.Faults(), Is.Empty);
    }

    [Test]
    public void Text_that_is_not_UTF_8_is_read_and_told()
    {
        using Lesson lesson = new Lesson().Add("episodes/one.md", [(byte)'T', 0xE9, (byte)'\n']);
        Assert.That(lesson.Import().Notes.Select(note => note.Text), Has.Some.Contains("Latin-1"));
        Assert.That(lesson.Text("episodes/one.md"), Does.EndWith("Té\n"));
    }

    [Test]
    public void The_report_is_shown_to_people_and_to_programs()
    {
        using Lesson lesson = Tea();
        ImportReport report = lesson.Import();
        Assert.That(ImportText.Plain(report), Does.Contain("episodes/02-pour.md (new): paragraphs 1/1, figures 1/1").And.Contain("Needs an answer key: 0 challenges.").And.EndWith("Nothing was lost.\n"));
        using JsonDocument json = JsonDocument.Parse(ImportText.Json(report));
        Assert.That((json.RootElement.GetProperty("loses_nothing").GetBoolean(), json.RootElement.GetProperty("files").GetArrayLength()), Is.EqualTo((true, report.Files.Length)));
    }
}
