using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Yaml;

namespace LlmQuest.Content.Stages;

/// <summary>The YAML between two lines <c>---</c> at the beginning of a stage file.</summary>
/// <param name="Map">Its names with their values.</param>
/// <param name="End">Offset of the first character after it; 0 when there is none.</param>
/// <param name="First">Offset of its first line after the opening <c>---</c>.</param>
/// <param name="IsReadable">Whether it could be read; otherwise what seems to be missing may stand there.</param>
internal sealed record FrontMatter(YamlMap Map, int End, int First, bool IsReadable)
{
    private const string Fence = "---";

    /// <summary>Reads it; without any, the map is empty and the report says so.</summary>
    public static FrontMatter Read(SourceText source, Report report)
    {
        int close = Close(source);
        if (close < 0)
        {
            report.Add(source.Line(0).TrimEnd().SequenceEqual(Fence) ? Rules.OpenFrontMatter : Rules.NoFrontMatter, source.At(0));
            return new FrontMatter(new YamlMap([], 0), 0, 0, false);
        }

        int first = source.Start(1);
        int end = close + 1 < source.LineCount ? source.Start(close + 1) : source.Text.Length;
        YamlMap? map = YamlReader.Read(source, first, source.Start(close) - first, report);
        return new FrontMatter(map ?? new YamlMap([], first), end, first, map is not null);
    }

    private static int Close(SourceText source)
    {
        if (source.LineCount < 2 || !source.Line(0).TrimEnd().SequenceEqual(Fence))
        {
            return -1;
        }

        for (int i = 1; i < source.LineCount; i++)
        {
            if (source.Line(i).TrimEnd() is Fence or "...")
            {
                return i;
            }
        }

        return -1;
    }
}
