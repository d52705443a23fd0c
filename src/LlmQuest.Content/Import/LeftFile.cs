using System.Collections.Immutable;
using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;

namespace LlmQuest.Content.Import;

/// <summary>Compares a file that was left as it is with what the import would have written there.</summary>
internal static class LeftFile
{
    /// <summary>What of the planned file is on the disk.</summary>
    /// <param name="planned">The file that was not written.</param>
    /// <param name="path">The file that is there.</param>
    /// <param name="stages">Names of all stages of the plan.</param>
    /// <returns>Blocks of the file on the disk, and what it lacks.</returns>
    public static (ImmutableSortedDictionary<BlockKind, int> Out, ImmutableArray<string> NotTaken) Compare(PlannedFile planned, string path, IEnumerable<string> stages)
    {
        var nothing = ImmutableSortedDictionary<BlockKind, int>.Empty;
        byte[] there = Bytes(path);
        if (planned.Kind == ImportedKind.Course)
        {
            string text = Encoding.UTF8.GetString(there);
            return (nothing, [.. stages.Where(stage => !text.Contains(stage, StringComparison.Ordinal)).Select(stage => $"stage: {stage} is not listed")]);
        }

        if (planned.Kind == ImportedKind.Asset || Count(planned.Name, planned.Bytes.ToArray()) is not { } wanted)
        {
            return (nothing, [$"file: {planned.From}"]);
        }

        return Count(planned.Name, there) is { } found ? (found.Counts, [.. wanted.Except(found)]) : (nothing, [.. wanted.Except(new BlockTally())]);
    }

    /// <summary>Counts the blocks of a text below its front matter.</summary>
    /// <returns>The blocks, or null when it is no text, too large, or nested too deep.</returns>
    public static BlockTally? Count(string name, byte[] bytes)
    {
        if (bytes.Length > LessonFile.LargestBytes || TextBytes.Utf8(bytes) is not { } utf8)
        {
            return null;
        }

        SourceText source = LessonFile.Decode(name, utf8, new Report());
        int body = new Draft(name, source.Text).BodyStart;
        return MarkdownGuard.Allows(source, body, new Report()) ? BlockCounter.TryCount(source.Text[body..]) : null;
    }

    // A pipe says that it is empty. What is too large to be a lesson is not read either.
    private static byte[] Bytes(string path) => new FileInfo(path).Length is > 0 and <= LessonFile.LargestBytes ? File.ReadAllBytes(path) : [];
}
