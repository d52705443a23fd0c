using System.Text.Json;

namespace LlmQuest.Models;

/// <summary>
/// Remembers between runs which model files passed every check, with size and date: as long as both stay, they are neither
/// read through nor tried in a child process again.
/// </summary>
/// <param name="path">The file that remembers; made when there is something to keep, ignored when it cannot be read.</param>
public sealed class VerifiedFiles(string path)
{
    /// <summary>Usual name of the file.</summary>
    public const string FileName = "verified-models.json";

    /// <summary>The stamp of a model file that passed and was not touched since, or null.</summary>
    /// <param name="model">Absolute path of the model file.</param>
    public FileStamp? Find(string model)
        => Read().GetValueOrDefault(model) is { } stamp && stamp.Fits(new FileInfo(model)) ? stamp : null;

    /// <summary>Keeps the stamp of a model file that passed.</summary>
    /// <param name="model">Absolute path of the model file.</param>
    /// <param name="stamp">Its stamp, taken before it was read.</param>
    public void Keep(string model, FileStamp stamp)
    {
        Dictionary<string, FileStamp> all = Read();
        if (all.GetValueOrDefault(model) == stamp)
        {
            return;
        }

        all[model] = stamp;
        string written = $"{path}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(written, JsonSerializer.Serialize(all, FileStamps.Default.DictionaryStringFileStamp));
            File.Move(written, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It only saves time: the next run checks once more.
        }
    }

    private Dictionary<string, FileStamp> Read()
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, FileStamps.Default.DictionaryStringFileStamp) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
