using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Reports.Exports;

namespace LlmQuest.Reports.Tests;

public sealed class ExportsTests
{
    private static SomeRun Played => new SomeRun("ada")
        .Add(1, new CommandEntered("answer the letters"))
        .Answers(0, "hall", "one", "wrong", "The Letters", "reads-letters")
        .Add(1, new HintTaken("hall", "one", 1, 2))
        .Add(1.5, new CommandEntered("answer token"))
        .Passes(0, "hall", "one")
        .Add(0, new PredictionScored("hall", "two", LabValue.Of(3), LabValue.Of(5), false, 0.25, 0.7, 0, -0.5))
        .Add(0, new Revealed("attic", "three", ""))
        .Add(0, new StagePassed("hall", 3, []))
        .Add(0, new Remarked("hall", "door", "two", "<script>alert(1)</script> =cmd()"));

    [Test]
    public void A_row_for_each_event_that_says_something_about_learning()
    {
        IReadOnlyList<string>[] rows = [.. EventRows.Of([Played.File])];
        Assert.That(rows.Select(row => row[At(rows, "type")]).Skip(1), Is.EqualTo(new[] { "run_started", "answer_given", "hint_taken", "answer_given", "challenge_passed", "prediction_scored", "revealed", "stage_passed", "remarked" }));
        Assert.That(rows.Select(row => row.Count).Distinct(), Is.EqualTo(new[] { rows[0].Count }));
        Assert.That((rows[2][At(rows, "answer")], rows[2][At(rows, "normalised")], rows[2][At(rows, "misconception")], rows[2][At(rows, "verdict")]), Is.EqualTo(("The Letters", "the letters", "reads-letters", "wrong")));
        Assert.That(rows[3][At(rows, "hint")], Is.EqualTo("1"));
        Assert.That((rows[6][At(rows, "verdict")], rows[6][At(rows, "share")], rows[6][At(rows, "sure")]), Is.EqualTo(("missed", "0.25", "0.7")));
    }

    [Test]
    public void What_an_answer_in_a_form_is_worth_is_in_no_table_and_no_statement()
    {
        SomeRun noted = new SomeRun("ada").Add(0, new AnswerGiven("hall", "one", "hash", "a", "wrong", 0, AnswerGiven.Noted, "reads-letters", "a"));
        IReadOnlyList<string>[] rows = [.. EventRows.Of([noted.File])];
        Assert.That((rows[2][At(rows, "verdict")], rows[2][At(rows, "share")], rows[2][At(rows, "misconception")], rows[2][At(rows, "answer")]), Is.EqualTo(("noted", "", "", "a")));
        JsonElement statement = Statements(noted.File)[^1];
        Assert.That(statement.GetProperty("result").TryGetProperty("success", out _), Is.False);
        Assert.That(statement.GetRawText(), Does.Contain("noted").And.Not.Contain("wrong").And.Not.Contain("reads-letters"));
    }

    [Test]
    public void A_name_stands_in_the_table_only_where_the_header_has_one()
    {
        IReadOnlyList<string>[] rows = [.. EventRows.Of([Played.File, new SomeRun("ben", "Ben").File])];
        Assert.That(rows.Select(row => row[At(rows, "name")]).Distinct(), Is.EqualTo(new[] { "name", "", "Ben" }));
    }

    [Test]
    public void A_statement_has_the_id_of_its_event_so_that_sending_it_twice_does_not_double_it()
    {
        JsonElement[] statements = Statements(Played.File);
        Guid[] events = [.. Played.Entries.Select(entry => entry.Id)];
        Assert.That(statements.Select(one => one.GetProperty("id").GetGuid()), Is.Unique.And.SubsetOf(events));
        Assert.That(Statements(Played.File, Played.File).Select(one => one.GetProperty("id").GetGuid()).Distinct().Count(), Is.EqualTo(statements.Length));
    }

    [Test]
    public void Statements_use_the_verbs_of_adl()
        => Assert.That(
            Statements(Played.File).Select(one => one.GetProperty("verb").GetProperty("id").GetString()!.Replace("http://adlnet.gov/expapi/verbs/", "", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "initialized", "answered", "interacted", "answered", "passed", "failed", "failed", "completed", "commented" }));

    [Test]
    public void An_answer_tells_what_was_said_how_good_it_was_and_how_long_it_took()
    {
        JsonElement result = Statements(Played.File)[3].GetProperty("result");
        Assert.That((result.GetProperty("response").GetString(), result.GetProperty("success").GetBoolean(), result.GetProperty("duration").GetString()), Is.EqualTo(("x", true, "PT2M30S")));
        JsonElement wrong = Statements(Played.File)[1].GetProperty("result");
        Assert.That(wrong.GetProperty("score").GetProperty("scaled").GetDouble(), Is.Zero);
        Assert.That(wrong.GetProperty("extensions").GetProperty(XapiStatements.Home + "extensions/misconception").GetString(), Is.EqualTo("reads-letters"));
    }

    [Test]
    public void The_actor_is_the_random_id_of_the_run_and_activities_have_stable_addresses()
    {
        JsonElement statement = Statements(Played.File)[1];
        JsonElement actor = statement.GetProperty("actor");
        Assert.That(actor.GetProperty("account").GetProperty("name").GetGuid(), Is.EqualTo(Played.File.Header.Run));
        Assert.That(actor.TryGetProperty("name", out _), Is.False);
        Assert.That(statement.GetProperty("object").GetProperty("id").GetString(), Is.EqualTo(XapiStatements.Home + "courses/course/hall/one"));
        Assert.That(statement.GetProperty("timestamp").GetString(), Does.EndWith("Z"));
    }

    [Test]
    public void A_simulated_run_is_marked_in_every_row_and_statement()
    {
        RunFile made = Played.File with { Header = Played.File.Header with { IsSimulated = true } };
        Assert.That(Statements(made).Select(one => one.GetProperty("context").GetProperty("extensions").GetProperty(XapiStatements.Home + "extensions/simulated").GetString()), Has.All.EqualTo("true"));
        IReadOnlyList<string>[] rows = [.. EventRows.Of([made])];
        Assert.That(rows.Skip(1).Select(row => row[At(rows, "simulated")]), Has.All.EqualTo("true"));
    }

    [Test]
    public void Hostile_words_leave_no_mark_outside_their_text()
    {
        string text = XapiStatements.Write([Played.File]);
        Assert.That(text, Does.Not.Contain("<script>"));
        Assert.That(Statements(Played.File)[^1].GetProperty("result").GetProperty("response").GetString(), Is.EqualTo("<script>alert(1)</script> =cmd()"));
    }

    private static int At(IReadOnlyList<string>[] rows, string column) => rows[0].ToList().IndexOf(column);

    private static JsonElement[] Statements(params RunFile[] chains) => [.. JsonDocument.Parse(XapiStatements.Write(chains)).RootElement.EnumerateArray()];
}
