using System.Buffers.Text;
using System.Runtime.InteropServices;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Takes what the library says: into a file, or nowhere. Without it the library writes to standard error, over the screen.</summary>
internal sealed unsafe class NativeLog
{
    private readonly Lock _gate = new();
    private readonly FileStream? _file;

    /// <param name="path">File to append to; null discards.</param>
    /// <exception cref="ModelException">The file cannot be opened.</exception>
    public NativeLog(string? path) => _file = path is null ? null : LogFile.Open(path);

    /// <summary>Layers that the last load put on a graphics card, and how many there are. The library tells this in its log only.</summary>
    public (int Layers, int Of) Offloaded { get; set; }

    /// <summary>Makes this the receiver of all messages.</summary>
    public void Attach()
    {
        // Never freed: a native thread may still be writing to it when another log takes over.
        GCHandle self = GCHandle.Alloc(this);
        Llama.llama_log_set(&Receive, GCHandle.ToIntPtr(self));
    }

    [UnmanagedCallersOnly]
    private static void Receive(int level, byte* text, nint userData)
    {
        if (text != null && GCHandle.FromIntPtr(userData).Target is NativeLog log)
        {
            log.Write(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
        }
    }

    private void Write(ReadOnlySpan<byte> text)
    {
        lock (_gate)
        {
            NoteOffload(text);
            try
            {
                _file?.Write(text);
            }
            catch (IOException)
            {
                // A full disk must not end the game from inside a native callback.
            }
        }
    }

    private void NoteOffload(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> mark = ": offloaded "u8;
        int at = text.IndexOf(mark);
        if (at >= 0 && Utf8Parser.TryParse(text[(at + mark.Length)..], out int layers, out int length))
        {
            ReadOnlySpan<byte> rest = text[(at + mark.Length + length)..];
            Offloaded = (layers, rest.StartsWith("/"u8) && Utf8Parser.TryParse(rest[1..], out int all, out _) ? all : 0);
        }
    }
}
