using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>A run as its small files tell it: takes no lock, reads no journal, verifies nothing. For a first screen.</summary>
/// <param name="Course">Id of its course; empty when it has not begun.</param>
/// <param name="Stage">Name of the stage at the last snapshot; empty where there is none.</param>
/// <param name="Xp">Points at the last snapshot; null where there is none.</param>
/// <param name="Last">When something was recorded last.</param>
public sealed record RunGlance(string Course, string Stage, int? Xp, DateTimeOffset Last)
{
    private const int LongestHeader = 4096;

    /// <summary>The run of a profile that was played last; null where there is none.</summary>
    /// <param name="folder">The saves folder; need not exist.</param>
    /// <param name="profile">Name of the profile.</param>
    public static RunGlance? Of(string folder, string profile)
    {
        if (!Directory.Exists(folder) || !StoreFiles.IsName(profile))
        {
            return null;
        }

        try
        {
            return Newest(folder, profile) is { } newest ? Of(newest) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The opening says what is wrong with it.
            return null;
        }
    }

    private static StoreFiles? Newest(string folder, string profile)
        => Directory.EnumerateFiles(folder, profile + "*" + StoreFiles.JournalEnding)
            .Select(path => Path.GetFileName(path)[..^StoreFiles.JournalEnding.Length])
            .Where(stem => StoreFiles.IsStem(stem) && StoreFiles.ProfileOf(stem) == profile)
            .Select(stem => StoreFiles.For(folder, stem))
            .Where(files => new FileInfo(files.Journal).Length > 0)
            .MaxBy(files => File.GetLastWriteTimeUtc(files.Journal));

    private static RunGlance Of(StoreFiles files)
    {
        (string stage, int? xp) = SnapshotFile.TryRead(files.Snapshot) is { } kept ? State(kept.Snapshot.State) : ("", null);
        return new RunGlance(CourseOf(files), stage, xp, new DateTimeOffset(File.GetLastWriteTimeUtc(files.Journal), TimeSpan.Zero));
    }

    private static string CourseOf(StoreFiles files)
    {
        try
        {
            string header = File.Exists(files.Header) && new FileInfo(files.Header).Length <= LongestHeader ? SharedFile.ReadText(files.Header).TrimEnd() : "";
            return RunHeader.Read(header).Header?.Course ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // Two members of many: reading the whole state would cost more than the first screen may wait.
    private static (string Stage, int? Xp) State(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            string id = root.GetProperty("stage").GetString() ?? "";
            string? title = root.GetProperty("outline").GetProperty("stages").EnumerateArray()
                .Where(stage => stage.GetProperty("id").GetString() == id).Select(stage => stage.GetProperty("title").GetString()).FirstOrDefault();
            return (title ?? id, root.GetProperty("purse").GetProperty("xp").GetInt32());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return ("", null);
        }
    }
}
