using LlmQuest.Core.Commands;

namespace LlmQuest.Tests.Play;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlainVerbTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("llmquest-verbs-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    // The doctor tries the real model, and has tests of its own.
    [Test]
    public async Task Every_verb_of_the_program_is_answered_line_by_line_and_records_nothing()
    {
        string[] verbs = [.. VerbTable.All.Where(entry => entry.IsOfProgram && entry.Verb != Verb.Doctor).Select(entry => entry.Name)];
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync(verbs);
        await program.EndAsync();
        Assert.That((program.ExitCode, program.Errors), Is.EqualTo((0, "")));
        string[] answers = [.. verbs.Select(verb => Answer(program.Text, verb))];
        Assert.That(answers, Has.All.Length.GreaterThan(10), program.Text);
        Assert.That(PlainProgram.Events(_home).Any(entry => entry.Event is Core.Journal.CommandEntered), Is.False);
    }

    [Test]
    public async Task A_new_run_and_another_learner_are_played_on_in_the_same_sitting()
    {
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync("look", "courses anew", "examine scissors", "profiles new grace", "take scissors");
        await program.EndAsync();
        Assert.That((program.ExitCode, program.Errors), Is.EqualTo((0, "")));
        Assert.That(program.Text, Does.Contain("A new run begins, as default-2. The old one stays as it is: profiles default goes on with it."));
        string[] typed = [.. new[] { "default", "default-2", "grace" }.Select(profile => PlainProgram.Events(_home, profile).Select(entry => entry.Event).OfType<Core.Journal.CommandEntered>().Single().Text)];
        Assert.That(typed, Is.EqualTo(new[] { "look", "examine scissors", "take scissors" }));
    }

    [Test]
    public async Task A_run_too_long_to_be_kept_at_hand_is_exported_whole()
    {
        string file = Path.Combine(_home, "said.md");
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync([.. Enumerable.Repeat("inventory", 600), $"export {file}"]);
        await program.EndAsync();
        string said = await File.ReadAllTextAsync(file);
        Assert.That(said, Does.StartWith("## "));
        Assert.That(said.Split("inventory").Length - 1, Is.GreaterThanOrEqualTo(600));
        Assert.That(program.Text, Does.Contain($"is in {file}.").And.Not.Contain("are not kept here"));
    }

    private static string Answer(string text, string verb)
    {
        int at = text.IndexOf($"> {verb}\n", StringComparison.Ordinal);
        int end = at < 0 ? -1 : text.IndexOf("\n> ", at + 1, StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + verb.Length + 2)..(end < 0 ? text.Length : end)].Trim();
    }
}
