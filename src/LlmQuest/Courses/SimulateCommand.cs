using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary>The command line of <c>llmquest course simulate</c>.</summary>
internal static class SimulateCommand
{
    private const int MostLearners = 5000;
    private const int MostEvents = 100_000;
    private const int UsualEvents = 20_000;
    private const string DayForm = "yyyy-MM-dd";

    public static Command Of(Streams streams, Argument<string> path)
    {
        Option<int> learners = Whole("--learners", "how many learners; quick, careful, lost and hint-hungry ones take turns", 30, MostLearners);
        Option<int> events = Whole("--events", "most events of a run", UsualEvents, MostEvents);
        var seed = new Option<long>("--seed") { Description = "the same seed plays the same way, to the byte", HelpName = "N", DefaultValueFactory = _ => 1 };
        var start = new Option<string>("--start") { Description = "day on which the class begins", HelpName = "YYYY-MM-DD", DefaultValueFactory = _ => "2026-09-07" };
        var folder = new Option<string>("--out") { Description = "folder that takes the runs; new or empty", HelpName = "FOLDER", Required = true };
        start.Validators.Add(static result =>
        {
            if (Day(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError($"--start needs a day such as 2026-09-07, and '{Typed(result)}' is not");
            }
        });
        seed.Validators.Add(static result => CourseVerbs.Refuse(result, 0, long.MaxValue, "a whole number of at least 0"));
        var command = new Command("simulate", "Fill a class with learners that are made up: one exported run each, marked as simulated, to rehearse with.") { path, learners, seed, events, start, folder };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            var request = new SimulateRequest(parsed.GetRequiredValue(path), parsed.GetValue(learners), parsed.GetValue(seed), parsed.GetValue(events), Day(parsed.GetValue(start))!.Value.AddHours(8), parsed.GetRequiredValue(folder));
            return new SimulateVerb(streams).Run(request, stop);
        }, stop));
        return command;
    }

    private static Option<int> Whole(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result => CourseVerbs.Refuse(result, 1, most, FormattableString.Invariant($"a whole number from 1 to {most}")));
        return option;
    }

    private static string Typed(OptionResult result) => result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";

    private static DateTimeOffset? Day(string? typed)
        => DateTimeOffset.TryParseExact(typed, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) ? day : null;
}
