using System.Globalization;
using LlmQuest.Models.Download;
using LlmQuest.Terminal;

namespace LlmQuest.Models;

/// <summary>Shows a download: one line that is rewritten in a terminal, a line for every tenth in a file.</summary>
internal sealed class PullLine(TextWriter output, TimeProvider time) : IProgress<DownloadProgress>, IDisposable
{
    private const int Width = 78;
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(200);
    private readonly bool _rewrites = Streams.IsTerminal;
    private long _last;
    private (DownloadPhase Phase, long Tenth) _shown = (DownloadPhase.Waiting, -1);
    private bool _open;

    public void Report(DownloadProgress value)
    {
        if (value.Phase == DownloadPhase.Waiting)
        {
            End();
            output.WriteLine(value.Note);
            return;
        }

        long tenth = value.Total is > 0 and long total ? 10 * value.Bytes / total : 0;
        bool isDue = _rewrites ? time.GetElapsedTime(_last) >= Grain || value.Bytes == value.Total : _shown != (value.Phase, tenth);
        if (!isDue)
        {
            return;
        }

        _last = time.GetTimestamp();
        _shown = (value.Phase, tenth);
        _open = _rewrites;
        string text = Text(value);
        output.Write(_rewrites ? "\r" + text.PadRight(Width) : text + "\n");
    }

    /// <summary>Ends the line that is being rewritten.</summary>
    public void End()
    {
        if (_open)
        {
            output.WriteLine();
            _open = false;
        }
    }

    public void Dispose() => End();

    internal static string Text(DownloadProgress value)
    {
        string share = value.Total is > 0 and long total ? string.Create(CultureInfo.InvariantCulture, $"{100 * value.Bytes / total} %, {ModelDesk.Size(value.Bytes)} of {ModelDesk.Size(total)}") : ModelDesk.Size(value.Bytes);
        string rate = value.BytesPerSecond > 0 ? $", {ModelDesk.Size((long)value.BytesPerSecond)}/s" : "";
        string left = value.Left is { TotalDays: < 1 } span && value.Bytes < value.Total ? string.Create(CultureInfo.InvariantCulture, $", {span:h\\:mm\\:ss} left") : "";
        return (value.Phase == DownloadPhase.Verifying ? "verifying " : "") + share + rate + left;
    }
}
