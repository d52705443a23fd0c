using System.CommandLine;
using System.Globalization;
using LlmQuest.Reports.Board;
using LlmQuest.Terminal;

namespace LlmQuest.Boards;

/// <summary>The command line of <c>llmquest board</c>.</summary>
internal static class BoardSwitches
{
    public static Command Command(Streams streams, Option<bool> json)
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "folders with exported runs, single files, or a saves folder", Arity = ArgumentArity.OneOrMore };
        var course = new Option<string?>("--course") { Description = "folder of the course [default: the one that most of the runs played]", HelpName = "FOLDER" };
        var courseId = new Option<string>("--course-id") { Description = "id of the course, where the runs are of several", HelpName = "ID", DefaultValueFactory = _ => "" };
        var learner = new Option<string>("--learner") { Description = "only learners whose name or run holds this", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var stage = new Option<string>("--stage") { Description = "only learners who were in this stage", HelpName = "ID", DefaultValueFactory = _ => "" };
        var since = new Option<string?>("--since") { Description = "only learners who played on or after this day, such as 2026-11-20", HelpName = "DAY" };
        var stuck = new Option<bool>("--stuck") { Description = "only learners who are stuck" };
        var csv = new Option<bool>("--csv") { Description = "a table with a row for each learner" };
        var html = new Option<bool>("--html") { Description = "a page that needs nothing else and prints well" };
        var quality = new Option<bool>("--quality") { Description = "how good the questions are: difficulty, discrimination, hints, options nobody takes, time against estimate" };
        var clusters = new Option<string?>("--clusters") { Description = "answers to this challenge that nobody foresaw, grouped by meaning, with what to write into the lesson", HelpName = "CHALLENGE" };
        var plain = new Option<bool>("--plain") { Description = "lines, and no full screen" };
        var output = new Option<string?>("--output") { Description = "write to this file", HelpName = "FILE" };
        var command = new Command("board", "A class in one view: who is where, who is stuck, what is hard, which answers nobody foresaw.") { folders, course, courseId, learner, stage, since, stuck, quality, clusters, csv, html, plain, output, json };
        since.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Day(result.Tokens[^1].Value) is null)
            {
                result.AddError($"--since takes a day such as 2026-11-20, and not '{result.Tokens[^1].Value}'");
            }
        });
        command.Validators.Add(result =>
        {
            if (new[] { csv, html, json }.Count(result.GetValue) > 1)
            {
                result.AddError("a board is written in one form: --csv, --html or --json");
            }
        });
        command.SetAction((parsed, stop) =>
        {
            var filter = new BoardFilter(parsed.GetValue(courseId)!, parsed.GetValue(learner)!, Day(parsed.GetValue(since)), parsed.GetValue(stage)!, parsed.GetValue(stuck));
            BoardForm form = parsed.GetValue(json) ? BoardForm.Json : parsed.GetValue(csv) ? BoardForm.Csv : parsed.GetValue(html) ? BoardForm.Html : BoardForm.Text;
            var request = new BoardRequest(parsed.GetRequiredValue(folders), parsed.GetValue(course), filter, form, parsed.GetValue(output), parsed.GetValue(quality)) { Clusters = parsed.GetValue(clusters) };
            bool isScreen = Streams.IsTerminal && form == BoardForm.Text && request is { Output: null, IsQuality: false, Clusters: null } && !parsed.GetValue(plain);
            return isScreen ? BoardScreen.RunAsync(request, stop)
                : request.Clusters is { } challenge ? Task.Run(() => new ClustersCommand(streams).RunAsync(request, challenge, stop), stop)
                : Task.Run(() => new BoardCommand(streams).Run(request, stop), stop);
        });
        return command;
    }

    private static DateTimeOffset? Day(string? text)
        => DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) ? day : null;
}
