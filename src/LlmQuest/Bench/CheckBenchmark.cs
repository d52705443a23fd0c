using System.Diagnostics;
using System.Globalization;
using System.Text;
using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Bench;

/// <summary>Reading and checking a hundred episodes of some 400 lines, as those of the Carpentries Workbench are, the first time in a process.</summary>
internal sealed class CheckBenchmark : IBenchmark
{
    private const int Episodes = 100;
    private const int Parts = 14;
    private const double LargestTime = 3000;

    public string Name => "check";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            string[] names = [.. Enumerable.Range(1, Episodes).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i:000}.md"))];
            foreach (string name in names)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), Episode(name), stop);
            }

            long start = Stopwatch.GetTimestamp();
            CourseReading reading = CourseReader.ReadStages(folder.FullName, names, DeclaredLabs.Registry, stop: stop);
            CourseChecker.Check(reading);
            double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            int challenges = reading.Course!.Stages.Sum(stage => stage.Challenges.Count());
            return challenges == Episodes * Parts
                ? [Bars.AtMost("check", time, $"ms for {Episodes} episodes, {challenges} challenges", LargestTime)]
                : throw new InvalidOperationException($"Of {Episodes * Parts} challenges {challenges} were read.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Episode(string name)
    {
        var text = new StringBuilder($"---\ntitle: Episode {name}\nteaching: 10\nexercises: 5\n---\n\n:::::: questions\n\n- What is counted here?\n\n::::::\n\n:::::: objectives\n\n- Count the parts.\n\n::::::\n\n");
        for (int i = 1; i <= Parts; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {i}\n\nEach file has **lines** and `words`, and [a link](https://example.org/{i}). We count them\nwith a program of *one* line, and look at what comes out.\n\n```bash\n$ wc -l part-{i}.txt\n```\n\n```output\n20 part-{i}.txt\n```\n\n| file | lines |\n|------|-------|\n| a    | {i}   |\n\n::: challenge\n\n### Count part {i}\n\nHow many lines has it?\n\n1. One.\n2. Twenty.\n\n:::::: solution\n\nTwenty, as the program says.\n\n::::::\n:::\n\n");
        }

        return text.Append("::: keypoints\n\n- Count before you believe.\n\n:::\n").ToString();
    }
}
