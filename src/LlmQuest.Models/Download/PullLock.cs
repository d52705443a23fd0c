using System.Globalization;
using LlmQuest.Inference;

namespace LlmQuest.Models.Download;

/// <summary>One download at a time: an exclusively opened file that the operating system frees when the process ends.</summary>
internal sealed class PullLock : IDisposable
{
    // Sharing violation: Windows ERROR_SHARING_VIOLATION, EAGAIN of Linux, EAGAIN of macOS.
    private static readonly int[] HeldCodes = [32, 11, 35];

    private readonly FileStream _stream;
    private readonly string _holderPath;

    private PullLock(FileStream stream, string holderPath)
    {
        _stream = stream;
        _holderPath = holderPath;
    }

    /// <param name="folder">Folder of the models.</param>
    /// <param name="verb">What is done, <c>pull</c> or <c>remove</c>.</param>
    /// <param name="id">Id of the model it is done to.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ModelException">Somebody else holds it, or the folder cannot be written.</exception>
    public static PullLock Take(string folder, string verb, string id, TimeProvider time)
    {
        // A file of its own says who, because .NET cannot read an exclusively opened one.
        string holder = Path.Combine(folder, "pull.holder");
        try
        {
            var stream = new FileStream(Path.Combine(folder, "pull.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}, which {(verb == "pull" ? "fetches" : "removes")} {id} since {time.GetLocalNow():HH:mm}"));
            return new PullLock(stream, holder);
        }
        catch (IOException e) when (HeldCodes.Contains(e.HResult & 0xFFFF))
        {
            throw new ModelException($"One download at a time: {Holder(holder)} is at work in {folder}; {verb} {id} when it is done.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The models folder {folder} cannot be written ({e.Message.TrimEnd('.')}): make it writable, or choose another one with LLMQUEST_MODELS.", e);
        }
    }

    public void Dispose()
    {
        File.Delete(_holderPath);
        _stream.Dispose();
    }

    private static string Holder(string path)
    {
        try
        {
            string holder = File.ReadAllText(path).Trim();
            return holder.Length > 0 ? holder : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
