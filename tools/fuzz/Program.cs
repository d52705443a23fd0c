using System.Globalization;
using LlmQuest.Content.Goals;
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
    default:
        Console.Error.WriteLine("Name what to fuzz: lessons, goals or answers; then how many, and a seed.");
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
