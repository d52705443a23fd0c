using System.Globalization;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Packs;

/// <summary>A stage within a track: what it requires of stages that are not in the track falls away, and so do exits to them. All else stays as it is written.</summary>
internal static class TrackStage
{
    public static string Text(StageReading stage, Track track)
    {
        string text = stage.Source.Text;
        foreach (Exit exit in stage.Stage!.Elements.OfType<Exit>().Where(exit => LeadsOut(exit, track)).OrderByDescending(exit => exit.At.Line))
        {
            int start = stage.Source.Start(exit.At.Line - 1);
            text = text.Remove(start, EndOf(stage.Source, exit.At.Line - 1) - start);
        }

        UnlockRule rule = stage.Stage.Requires;
        return rule.Named.All(track.Stages.Contains) ? text : WithRule(stage, text, Line(rule, track));
    }

    private static bool LeadsOut(Exit exit, Track track)
        => exit.To.Length > 0 && exit.To[0] != '#' && !track.Stages.Contains(exit.To.Split('#')[0]);

    // The front matter stands before everything else, so that its places are still true.
    private static string WithRule(StageReading stage, string text, string? line)
    {
        FrontMatter front = FrontMatter.Read(stage.Source, new Report());
        int fence = stage.Source.At(front.End - 1).Line - 1;
        return YamlSplice.Of(text, front.Map, stage.Source.Start(fence), new Dictionary<string, string?> { ["requires"] = line });
    }

    private static string? Line(UnlockRule rule, Track track)
    {
        string[] parts = [.. Part("all", rule.All), .. Part("any", rule.Any), .. Scores()];
        return parts.Length == 0 ? null : $"requires: {{{string.Join(", ", parts)}}}\n";

        IEnumerable<string> Part(string name, IEnumerable<string> stages)
            => string.Join(", ", stages.Where(track.Stages.Contains)) is { Length: > 0 } list ? [$"{name}: [{list}]"] : [];

        IEnumerable<string> Scores()
            => string.Join(", ", rule.Scores.Where(score => track.Stages.Contains(score.Key)).Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Key}: {score.Value}"))) is { Length: > 0 } list ? [$"score: {{{list}}}"] : [];
    }

    // A closing fence closes the innermost open div, whatever its length; what stands in a block of code opens and closes nothing.
    private static int EndOf(SourceText source, int first)
    {
        int open = 0;
        bool isCode = false;
        for (int i = first; i < source.LineCount; i++)
        {
            ReadOnlySpan<char> line = source.Line(i).Trim();
            isCode ^= line.StartsWith("```") || line.StartsWith("~~~");
            if (!isCode && line.StartsWith(":::"))
            {
                open += line.Trim(':').Trim().Length > 0 ? 1 : -1;
                if (open <= 0)
                {
                    return i + 1 < source.LineCount ? source.Start(i + 1) : source.Text.Length;
                }
            }
        }

        return source.Text.Length;
    }
}
