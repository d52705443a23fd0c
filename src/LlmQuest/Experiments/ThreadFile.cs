using System.Text;
using System.Text.Json;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Chat;

namespace LlmQuest.Experiments;

/// <summary>Conversations that are held outside a run, by <c>llmquest chat</c>: a line for each experiment, so that the next call goes on from it.</summary>
/// <param name="saves">The saves folder; need not exist.</param>
/// <param name="profile">Whose conversations they are.</param>
internal sealed class ThreadFile(string saves, string profile)
{
    private const string Ending = ".threads";

    private string FilePath => Path.Combine(saves, profile + Ending);

    /// <summary>The experiments with the time at which they were kept; a line that was not written to its end is passed over, as is a file that cannot be read.</summary>
    public IReadOnlyList<(DateTimeOffset Time, Experiment Experiment)> Read()
    {
        try
        {
            return File.Exists(FilePath) ? [.. Lines().Select(Parse).OfType<ThreadLine>().Select(one => (one.Time, one.Experiment))] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Keeps an experiment that went on with a conversation; any other is left alone.</summary>
    /// <returns>What went wrong, in a sentence, or null.</returns>
    public string? Keep(Experiment experiment, TimeProvider time)
    {
        if (KeptThread.NameOf(experiment) is null)
        {
            return null;
        }

        byte[] line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new ThreadLine(time.GetUtcNow(), experiment), ThreadLines.Default.ThreadLine) + "\n");
        try
        {
            Directory.CreateDirectory(saves);
            using var file = new FileStream(FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            file.Write(EndsWhole(file) ? line : [(byte)'\n', .. line]);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The conversation could not be kept ({e.Message.TrimEnd('.')}): the next call begins where the last one that was kept ended.";
        }
    }

    private IEnumerable<string> Lines()
    {
        using var file = new StreamReader(new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (file.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static bool EndsWhole(FileStream file)
    {
        if (file.Length == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private static ThreadLine? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, ThreadLines.Default.ThreadLine) is { Experiment: not null } read ? read : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
