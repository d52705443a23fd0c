using LlmQuest.Content.Import;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Tests.Import;

/// <summary>What an import changes in an episode, and what it says about it.</summary>
public sealed class EpisodeTests
{
    private const string Options = "## S\n::: challenge\n### Which?\n- A) tea\n- B) milk\n- C) salt\n\n:::: solution\n{0}\n::::\n:::\n";

    [TestCase("**C**")]
    [TestCase("The answer is C.")]
    [TestCase("The correct answer is **C**, as salt is none.")]
    [TestCase("Option C: salt is no drink.")]
    [TestCase("C is correct.")]
    [TestCase("C")]
    public void Options_with_letters_become_a_choice_when_the_solution_names_one(string solution)
    {
        using Lesson lesson = Lesson.With(Said(Options, solution));
        ImportReport report = lesson.Import();
        var choice = (ChoiceChallenge)lesson.Stage().Challenges.Single();
        Assert.That(choice.Options.Select(option => (option.IsRight, PlainText.Of(option.Text))), Is.EqualTo(new[] { (false, "A) tea"), (false, "B) milk"), (true, "C) salt") }));
        Assert.That(report.Notes.Where(note => note.Kind == ImportNoteKind.Guess).Select(note => note.Line), Has.Member(4));
    }

    [TestCase("All of them.")]
    [TestCase("Option C is wrong.")]
    [TestCase("**A** and **C**")]
    [TestCase("The answer is not C.")]
    [TestCase("The answer is a matter of taste.")]
    [TestCase("The answer is E.")]
    [TestCase("1. one\n2. two")]
    public void Options_without_one_right_letter_are_left_to_reflect_on(string solution)
    {
        using Lesson lesson = Lesson.With(Said(Options, solution));
        ImportReport report = lesson.Import();
        Assert.That(lesson.Stage().Challenges.Single(), Is.TypeOf<ReflectChallenge>());
        Assert.That((report.NeedKey, report.Notes.Count(note => note.Kind == ImportNoteKind.Warning && note.Line == 4)), Is.EqualTo((1, 1)));
    }

    [TestCase("- A) tea\n\n  green\n- B) milk", Description = "What stands below an option would become its message.")]
    [TestCase("- A) tea\n- C) milk")]
    [TestCase("- B) tea\n- C) milk")]
    [TestCase("A. tea\n\nand then\n\nB. milk")]
    [TestCase("1. tea\n2. milk")]
    public void What_is_no_row_of_options_is_not_changed(string options)
    {
        using Lesson lesson = Lesson.With($"::: challenge\n### Which?\n{options}\n:::: solution\n**B**\n::::\n:::\n");
        lesson.Import();
        Assert.That(lesson.Text("episodes/one.md"), Does.Contain(options).And.Contain("::: challenge {#which type=reflect}"));
    }

    [TestCase("A. tea\nB. milk", "- [ ] A. tea\n- [x] B. milk")]
    [TestCase("a) tea\n\nb) milk", "- [ ] a) tea\n\n- [x] b) milk")]
    [TestCase("* A. tea\n* B. milk", "* [ ] A. tea\n* [x] B. milk")]
    public void Options_keep_their_letters(string options, string boxes)
    {
        using Lesson lesson = Lesson.With($"::: challenge\n### Which?\n{options}\n:::: solution\n**B**\n::::\n:::\n");
        Assert.That(lesson.Import().LosesNothing, Is.True);
        Assert.That(lesson.Text("episodes/one.md"), Does.Contain(boxes));
    }

    [TestCase("::: {.challenge}", "::: {#pour .challenge type=reflect}")]
    [TestCase(":::challenge::::", ":::challenge {#pour type=reflect}::::")]
    [TestCase("::: challenge {#mine}", "::: challenge {#mine type=reflect}")]
    [TestCase("::: Challenge", "::: Challenge {#pour type=reflect}")]
    public void Ids_and_types_go_into_the_braces(string opening, string result)
        => Assert.That(Imported($"{opening}\n### Pour\n:::\n"), Does.Contain(result + "\n"));

    [Test]
    public void A_challenge_that_can_be_answered_already_keeps_its_kind()
        => Assert.That(Imported("::: challenge\n### Pour\n:::: accept\n- so\n::::\n:::\n"), Does.Contain("::: challenge {#pour}\n"));

    [Test]
    public void A_div_that_is_never_closed_is_closed_before_the_next_scene()
    {
        using Lesson lesson = Lesson.With("---\ntitle: T\n---\n::: objectives\n- pour\n\n## Scene\ntext\n");
        ImportReport report = lesson.Import();
        Assert.That(lesson.Text("episodes/one.md"), Does.Contain("- pour {#pour}\n\n:::\n\n## Scene"));
        Assert.That(report.Notes.Single(note => note.File == "episodes/one.md"), Is.EqualTo(new ImportNote(ImportNoteKind.Guess, "episodes/one.md", 4, "The div \"objectives\" was never closed; it is now closed before \"## Scene\" at line 7.")));
    }

    [TestCase("::: challenge\n## A\ntask\n::: challenge\n## B\n:::\n", 2)]
    [TestCase("::: challenge\n## A\n:::: solution\nso\n\n## Next\ntext\n", 1)]
    [TestCase("::: callout\ntext", 0)]
    public void What_is_left_open_does_not_swallow_what_follows(string text, int challenges)
    {
        using Lesson lesson = Lesson.With(text);
        Assert.That(lesson.Import().LosesNothing, Is.True);
        Assert.That((lesson.Stage().Challenges.Count(), string.Join(';', lesson.Faults())), Is.EqualTo((challenges, "")));
    }

    [Test]
    public void A_stray_fence_is_taken_out_and_told()
    {
        using Lesson lesson = Lesson.With("one\n:::\ntwo\n");
        Assert.That(lesson.Import().Notes.Where(note => note.Line == 2).Select(note => note.Kind), Is.EqualTo(new[] { ImportNoteKind.Guess }));
        Assert.That(lesson.Text("episodes/one.md"), Does.EndWith("one\n\ntwo\n"));
    }

    [Test]
    public void Without_a_stray_fence_two_blocks_do_not_run_together()
        => Assert.That(Imported("    code\n:::\n    more\n"), Does.EndWith("    code\n<!-- -->\n    more\n"));

    [Test]
    public void A_comment_that_swallows_the_rest_is_told_and_left()
    {
        using Lesson lesson = Lesson.With("::: callout\n<!-- open\n");
        ImportReport report = lesson.Import();
        Assert.That((report.LosesNothing, report.Notes.Count(note => note.Text.Contains("lets no fence close it", StringComparison.Ordinal))), Is.EqualTo((true, 1)));
    }

    [Test]
    public void A_solution_alone_goes_into_the_challenge_before_it()
    {
        using Lesson lesson = Lesson.With("::: challenge\n### A\n:::\n\ntext\n\n::: solution\nso\n:::\n");
        Assert.That(lesson.Import().Notes.Select(note => note.Line), Has.Member(7));
        Assert.That(lesson.Stage().Challenges.Single().Solutions, Has.Length.EqualTo(1));
        Assert.That(lesson.Text("episodes/one.md"), Does.Contain("### A\n::: solution\nso\n:::\n:::\n\ntext\n"));
    }

    [TestCase("text\n", "---\nid: one\ntitle: 'One'\n---\n\ntext\n")]
    [TestCase("# It's tea\n", "---\nid: one\ntitle: 'It''s tea'\n---\n\n# It's tea\n")]
    [TestCase("---\ntitle:\nteaching: 5\nblock: x\n---\ntext\n", "---\nid: one\ntitle: 'One'\nteaching: 5\nblock: x\n---\ntext\n")]
    [TestCase("---\nsource: Rmd\ntitle: \"Tea\"\n---\ntext\n", "---\nid: one\nsource: Rmd\ntitle: \"Tea\"\n---\ntext\n")]
    [TestCase("---\r\ntitle: Tea\r\n---\r\ntext\r\n", "---\r\nid: one\r\ntitle: Tea\r\n---\r\ntext\r\n")]
    public void Front_matter_is_completed(string text, string result) => Assert.That(Imported(text), Is.EqualTo(result));

    [Test]
    public void Front_matter_that_cannot_be_read_is_left_and_told()
    {
        using Lesson lesson = Lesson.With("---\ntitle: a: b\n---\ntext\n");
        Assert.That(lesson.Import().Notes.Select(note => note.Text), Has.Some.StartsWith("The front matter cannot be read"));
        Assert.That(lesson.Text("episodes/one.md"), Does.EndWith("title: a: b\n---\ntext\n"));
    }

    [Test]
    public void Lists_of_old_front_matter_become_divs()
    {
        using Lesson lesson = Lesson.With("---\ntitle: T\nquestions:\n- \"Why?\"\nkeypoints:\n- So.\n---\ntext");
        Assert.That(lesson.Import().LosesNothing, Is.True);
        Assert.That((lesson.Stage().Questions.Single(), lesson.Stage().KeyPoints.Single()), Is.EqualTo(("Why?", "So.")));
    }

    [TestCase("## A {#x}\n\n## B {#x}\n", "## B {#x-2}")]
    [TestCase("## A {#Big_One}\n", "## A {#big-one}")]
    [TestCase("::: challenge {#x}\n### A\n:::\n\n::: challenge {#x}\n### B\n:::\n", "::: challenge {#x-2 type=reflect}")]
    public void Ids_that_cannot_stay_are_mended(string text, string result) => Assert.That(Imported(text), Does.Contain(result));

    [TestCase("<kbd>Enter</kbd>")]
    [TestCase("{% include links.md %}")]
    [TestCase("{: .old}")]
    public void What_is_for_other_programs_is_kept_and_told(string odd)
    {
        using Lesson lesson = Lesson.With($"text\n\n{odd}\n");
        Assert.That(lesson.Import().Notes.Where(note => note.Line == 3).Select(note => note.Kind), Is.EqualTo(new[] { ImportNoteKind.Warning }));
        Assert.That(lesson.Text("episodes/one.md"), Does.Contain(odd));
    }

    [Test]
    public void Lines_are_those_of_the_original()
    {
        using Lesson lesson = Lesson.With("a\n\n> ## Old\n> text\n{: .callout}\n\n::: challenge\nb\n:::\n\n<br>\n");
        Assert.That(lesson.Import().Notes.Where(note => note.File == "episodes/one.md").Select(note => note.Line), Is.EquivalentTo(new[] { 3, 7, 1, 11 }));
    }

    private static string Said(string format, string part) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, part);

    private static string Imported(string text)
    {
        using Lesson lesson = Lesson.With(text);
        lesson.Import();
        return lesson.Text("episodes/one.md");
    }
}
