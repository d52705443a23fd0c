using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Goals;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Fuzz;

string kind = args is [{ } first, ..] ? first : "";
int count = args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out int many) ? many : 2000;
int seed = args.Length > 2 && int.TryParse(args[2], CultureInfo.InvariantCulture, out int start) ? start : 1;
switch (kind)
{
    case "lessons":
        string[] models = [.. Directory.GetFiles("lessons", "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        LessonFuzzReport lessons = new LessonFuzz(models, Path.GetTempPath(), TimeProvider.System).Run(count, seed);
        if (lessons.Longest > TimeSpan.FromMilliseconds(100))
        {
            File.WriteAllBytes("slowest.md", lessons.Slowest);
        }

        for (int i = 0; i < lessons.Faulty.Count; i++)
        {
            File.WriteAllBytes($"fault-{i + 1}.md", lessons.Faulty[i]);
        }

        return Say($"{lessons.Tried} lessons, {lessons.Clean} without an error", lessons.Longest, lessons.Faults);
    case "goals":
        GoalFuzzReport goals = new GoalFuzz(GoalReader.Read, TimeProvider.System).Run(count, seed);
        return Say($"{goals.Tried} expressions, {goals.Read} of them goals", goals.Longest, goals.Faults);
    case "answers":
        AnswerFuzzReport answers = AnswerFuzz.Run(count, seed, TimeProvider.System);
        return Say($"{answers.Lines} answers", answers.Slowest, answers.Failures);
    case "plain":
        int perRun = args.Length > 3 && int.TryParse(args[3], CultureInfo.InvariantCulture, out int length) ? length : 2000;
        var world = new World(CourseReader.Read(Path.Combine("lessons", "demo"), DeclaredLabs.Registry).Playable!, DeclaredLabs.Registry);
        long begun = TimeProvider.System.GetTimestamp();
        PlainFuzzReport plain = await new PlainFuzz(world, TimeProvider.System).RunAsync(count, seed, perRun);
        double seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        return Say(string.Create(CultureInfo.InvariantCulture, $"{plain.Lines} lines in {plain.Runs} runs, {plain.Events} events, {plain.Experiments} experiments, {plain.StagesPassed} stages passed, {plain.Lines / seconds:0} lines a second, slowest: {plain.SlowestLine}"), plain.Slowest, plain.Failures);
    default:
        Console.Error.WriteLine("Name what to fuzz: lessons, goals, answers or plain; then how many, and a seed.");
        return 2;
}

static int Say(string tried, TimeSpan longest, IReadOnlyList<string> faults)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tried}; longest {longest.TotalMilliseconds:0} ms; {faults.Count} faults"));
    foreach (string fault in faults)
    {
        Console.WriteLine(string.Join('\n', fault.Split('\n').Take(4)));
    }

    return faults.Count > 0 || longest > TimeSpan.FromSeconds(1) ? 1 : 0;
}
