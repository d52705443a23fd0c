using System.Globalization;
using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Labs.Simulate;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary><c>llmquest course simulate</c>: a class that nobody was in, as exported runs.</summary>
internal sealed class SimulateVerb(Streams streams)
{
    /// <returns>0.</returns>
    /// <exception cref="UserException">The course cannot be played, or the folder cannot be written.</exception>
    public int Run(SimulateRequest request, CancellationToken stop)
    {
        World world = PlayedCourse.Of(CourseDesk.Read(streams, request.Path, stop));
        MakeFolder(request.Folder);
        var simulation = new Simulation(world, request.Seed, request.Start);
        long[] events = new long[request.Learners];
        int finished = 0;
        var options = new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.For(0, request.Learners, options, i =>
            {
                RunFile run = simulation.Play(i + 1, request.Events, stop);
                events[i] = run.Chain.Length;
                Interlocked.Add(ref finished, IsFinished(world, run) ? 1 : 0);
                Write(request.Folder, run);
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<UserException>().FirstOrDefault() is { } problem)
        {
            throw problem;
        }

        streams.Output.WriteLine(DisplayText.Strip(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(request.Learners, "simulated learner")} of \"{world.Course.Title}\" (seed {request.Seed}): {events.Sum():N0} events, {finished} came to the end. Each run is a file in {request.Folder}, marked as simulated.")));
        streams.Output.WriteLine("No model was asked and nobody was there: these runs rehearse your tools, and say nothing about how hard the course is.");
        return ExitCodes.Success;
    }

    private static bool IsFinished(World world, RunFile run)
    {
        HashSet<string> passed = [.. run.Chain.Select(line => line.Entry.Event).OfType<StagePassed>().Select(stage => stage.Stage)];
        return world.Stages.All(stage => stage.Stage.IsOptional || passed.Contains(stage.Id));
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                throw new UserException($"{folder} holds files already and is not written into, so that no run of a learner is mixed with simulated ones: name a folder that is new or empty with --out.");
            }

            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, e);
        }
    }

    private static void Write(string folder, RunFile run)
    {
        string path = Path.Combine(folder, $"simulated-{run.Header.Learner!.Replace(Simulation.NameEnding, "", StringComparison.Ordinal).Replace(' ', '-')}.jsonl");
        try
        {
            File.WriteAllText(path, run.Write(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, e);
        }
    }

    private static UserException Unwritable(string path, Exception e)
        => new($"{path} cannot be written ({e.Message.TrimEnd('.')}): name another folder with --out, or free some space.");
}
