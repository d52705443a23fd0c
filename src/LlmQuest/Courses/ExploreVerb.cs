using System.Globalization;
using System.Text.Json;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Labs.Explore;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary><c>llmquest course explore</c>.</summary>
internal sealed class ExploreVerb(Streams streams)
{
    /// <summary>Lines under one seed, where none are named.</summary>
    public const int UsualSteps = 5000;

    /// <returns>1 when something is found, else 0.</returns>
    /// <exception cref="UserException">The course cannot be played.</exception>
    public int Run(ExploreRequest request, CancellationToken stop)
    {
        World world = Open(request.Path, stop);
        List<Exploration> done = [];
        foreach (long seed in Enumerable.Range(0, request.Seeds).Select(i => request.Seed + i))
        {
            done.Add(Explorer.Explore(world, seed, request.Steps, trouble => streams.Error.WriteLine($"Found: {DisplayText.Strip(trouble.What)}. Now the shortest way to it."), stop));
            if (done[^1].Finding is not null)
            {
                break;
            }
        }

        if (request.Json)
        {
            JsonOutput.Write(streams.Output, writer => Write(writer, world, done));
        }
        else
        {
            WriteLines(world, done);
        }

        return done[^1].Finding is null ? ExitCodes.Success : ExitCodes.Failure;
    }

    private World Open(string path, CancellationToken stop) => PlayedCourse.Of(CourseDesk.Read(streams, path, stop));

    private void WriteLines(World world, List<Exploration> done)
    {
        if (done[^1].Finding is { } finding)
        {
            streams.Output.Write(FailingPlan.Of(finding));
            streams.Error.WriteLine($"Found: {finding.Trouble.What}. The lines above lead there. To keep it, save it as course.dead-end.plan in the folder of the course: llmquest course test then says when it is mended.");
            return;
        }

        string seeds = done.Count == 1 ? $"seed {done[0].Seed}" : $"seeds {done[0].Seed} to {done[^1].Seed}";
        streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done.Sum(one => (long)one.Lines):N0} lines in {done.Sum(one => one.Runs):N0} runs ({seeds}): no dead end, no error."));
        streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Stages entered: {Entered(done)} of {world.Stages.Length}; scenes seen: {Seen(done)} of {world.Stages.Sum(stage => stage.Scenes.Length)}; challenges met: {Met(done)} of {world.Stages.Sum(stage => stage.Challenges.Length)}."));
    }

    private static void Write(Utf8JsonWriter json, World world, List<Exploration> done)
    {
        json.WriteNumber("seed", done[0].Seed);
        json.WriteNumber("seeds", done.Count);
        json.WriteNumber("lines", done.Sum(one => (long)one.Lines));
        json.WriteNumber("runs", done.Sum(one => one.Runs));
        WriteShare(json, "stages_entered", Entered(done), world.Stages.Length);
        WriteShare(json, "scenes_seen", Seen(done), world.Stages.Sum(stage => stage.Scenes.Length));
        WriteShare(json, "challenges_met", Met(done), world.Stages.Sum(stage => stage.Challenges.Length));
        JsonOutput.WriteList(json, "findings", done.Select(one => one.Finding).OfType<Finding>(), finding =>
        {
            json.WriteString("kind", KindOf(finding.Trouble.Kind));
            json.WriteNumber("seed", finding.Seed);
            json.WriteString("what", finding.Trouble.What);
            WriteTexts(json, "commands", finding.Lines);
            WriteTexts(json, "tried_from_there", finding.Trouble.Tried);
        });
    }

    private static string KindOf(TroubleKind kind) => kind switch
    {
        TroubleKind.SoftLock => "soft_lock",
        TroubleKind.NeverEntered => "never_entered",
        TroubleKind.NeverPassed => "never_passed",
        TroubleKind.Reload => "reload",
        TroubleKind.Silence => "silence",
        _ => "exception",
    };

    private static void WriteShare(Utf8JsonWriter json, string name, int count, int of)
    {
        json.WriteNumber(name, count);
        json.WriteNumber($"{name}_of", of);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static int Entered(List<Exploration> done) => done.SelectMany(one => one.Entered).Distinct(StringComparer.Ordinal).Count();

    private static int Seen(List<Exploration> done) => done.SelectMany(one => one.Seen).Distinct(StringComparer.Ordinal).Count();

    private static int Met(List<Exploration> done) => done.SelectMany(one => one.Met).Distinct(StringComparer.Ordinal).Count();
}
