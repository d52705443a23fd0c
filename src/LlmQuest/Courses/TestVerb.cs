using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary><c>llmquest course test</c>.</summary>
internal sealed class TestVerb(Streams streams)
{
    /// <returns>1 when a plan falls short or cannot be read.</returns>
    public async Task<int> RunAsync(TestRequest request, CancellationToken stop)
    {
        long began = TimeProvider.System.GetTimestamp();
        CourseReading reading = Reading(request.Path, stop);
        World world = PlayedCourse.Of(reading);
        (ImmutableArray<Plan> plans, IReadOnlyList<Diagnostic> unread) = Plans(reading, request.Path);
        Plan[] playable = [.. plans.Where(plan => plan.Stage is null || world.Find(plan.Stage) is not null).Where(plan => plan.IsToPass || !request.Winning)];
        var text = new TestText(request.Json ? TextWriter.Null : streams.Output, world, request.Seeds);
        text.Unread(reading.Folder, unread);
        text.Drafts(plans.Where(plan => plan.Stage is { } stage && world.Find(stage) is null));
        List<PlanOutcome> outcomes = [];
        await using (var labs = PlanLabs.Open(reading.Folder, request.Script, request.Model, request.Compute))
        {
            await foreach (PlanOutcome outcome in new PlanRunner(world, labs).RunAsync(playable, request.Seed, request.Seeds, stop))
            {
                outcomes.Add(outcome);
                text.Outcome(outcome);
                Keep(request, world, outcome);
            }
        }

        text.Total(outcomes, unread.Count, TimeProvider.System.GetElapsedTime(began));
        foreach (string line in request.Pace && !request.Json ? PaceTable.Lines(world, outcomes) : [])
        {
            streams.Output.WriteLine(line);
        }

        if (request.Json)
        {
            TestJson.Write(streams.Output, world, outcomes, unread);
        }

        return unread.Count == 0 && outcomes.TrueForAll(outcome => outcome.IsPassed) ? ExitCodes.Success : ExitCodes.Failure;
    }

    private CourseReading Reading(string path, CancellationToken stop)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UserException($"There is no file or folder '{DisplayText.Strip(path)}': name a course's folder, one of its stage files, or a plan.");
        }

        return CourseDesk.Read(streams, IsPlan(path) ? Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : "." : path, stop);
    }

    private static (ImmutableArray<Plan> Plans, IReadOnlyList<Diagnostic> Unread) Plans(CourseReading reading, string path)
    {
        var report = new Report();
        ImmutableArray<Plan> plans = CoursePlans.Read(reading, report);
        Diagnostic[] unread = [.. report.Sorted().Where(found => found.Severity == Severity.Error)];
        if (IsPlan(path))
        {
            string name = Path.GetFileName(path);
            plans = [.. plans.Where(plan => plan.Name == name)];
            unread = [.. unread.Where(found => Path.GetFileName(found.File) == name)];
        }
        else if (reading.Only is { } only)
        {
            string stage = Path.GetFileNameWithoutExtension(only) + ".";
            plans = [.. plans.Where(plan => plan.Stage is not null && Path.GetFileName(plan.Name).StartsWith(stage, StringComparison.Ordinal))];
            unread = [.. unread.Where(found => Path.GetFileName(found.File).StartsWith(stage, StringComparison.Ordinal))];
        }

        return plans.IsEmpty && unread.Length == 0
            ? throw new UserException($"No plan was found for {DisplayText.Strip(path)}: write the commands that win a stage into a file beside it, such as {Example(reading)}, each after \"> \".")
            : (plans, unread);
    }

    private static string Example(CourseReading reading)
        => Path.ChangeExtension(Path.GetFileName(reading.Only ?? (reading.Stages.IsEmpty ? "gate.md" : reading.Stages[0].Source.File)), CoursePlans.Ending);

    private static bool IsPlan(string path) => File.Exists(path) && Path.GetExtension(path) == CoursePlans.Ending;

    private static void Keep(TestRequest request, World world, PlanOutcome outcome)
    {
        foreach (PlanPlay play in request.Keep is null ? [] : outcome.Plays)
        {
            string name = request.Seeds == 1 ? $"{outcome.Plan.Name}.jsonl" : string.Create(CultureInfo.InvariantCulture, $"{outcome.Plan.Name}.seed-{play.Seed}.jsonl");
            KeptRun.Write(Path.Combine(request.Keep!, name), world, play.Played);
        }
    }
}
