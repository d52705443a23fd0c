using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LLama.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Takes what LLamaSharp and its library say: into a file, or nowhere. Without it the library writes to standard error, over the screen.</summary>
internal sealed partial class LibraryLog
{
    private readonly Lock _gate = new();
    private readonly FileStream? _file;

    /// <param name="path">File to append to; null discards.</param>
    /// <exception cref="ModelException">The file cannot be opened.</exception>
    public LibraryLog(string? path) => _file = path is null ? null : LogFile.Open(path);

    /// <summary>Layers that the last load put on a graphics card, and those it has. The library tells this in its log only.</summary>
    public (int Layers, int Of) Offloaded { get; set; }

    /// <summary>Full paths of the libraries that were loaded, in order. LLamaSharp tells which ones it picked in its log only.</summary>
    public ConcurrentQueue<string> LoadedFiles { get; } = [];

    /// <summary>Paths that did not load, in order. Most of them are mere guesses where a file might be.</summary>
    public ConcurrentQueue<string> FailedFiles { get; } = [];

    public void Write(LLamaLogLevel level, string message)
    {
        lock (_gate)
        {
            Note(message);
            try
            {
                _file?.Write(Encoding.UTF8.GetBytes(message));
            }
            catch (IOException)
            {
                // A full disk must not end the game from inside a native callback.
            }
        }
    }

    private void Note(string message)
    {
        if (OffloadedLayers().Match(message) is { Success: true } offloaded)
        {
            Offloaded = (Number(offloaded.Groups[1]), Number(offloaded.Groups[2]));
        }

        if (Loaded().Match(message) is { Success: true } loaded)
        {
            LoadedFiles.Enqueue(loaded.Groups[1].Value);
        }

        if (Failed().Match(message) is { Success: true } failed)
        {
            FailedFiles.Enqueue(failed.Groups[1].Value);
        }
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@": offloaded (\d+)/(\d+)")]
    private static partial Regex OffloadedLayers();

    // The first is LLamaSharp's own line, the second that of ggml for a plug-in.
    [GeneratedRegex(@"(?:Successfully loaded '|loaded \w+ backend from )([^'\n]+)")]
    private static partial Regex Loaded();

    [GeneratedRegex(@"Failed [Ll]oading (?:dependency )?'([^'\n]+)'")]
    private static partial Regex Failed();
}
