using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace LlmQuest.Terminal;

/// <summary>Finds out whether the program was started with a standard stream closed (<c>&lt;&amp;-</c>, <c>2&gt;&amp;-</c>).</summary>
/// <remarks>
/// The next file that is opened would get that descriptor, and be read as input or written as errors; a runtime that opens pipes of its own gets it for one of these: reading it would wait for ever, and writing to it ends the process.
/// Known on Linux, from /proc.
/// </remarks>
internal static class ClosedDescriptor
{
    private const string Descriptors = "/proc/self/fd";
    private static readonly SafeFileHandle?[] Stopgaps = new SafeFileHandle?[3];

    /// <summary>Fills the gaps, so that no file of ours gets there. Called before any is opened.</summary>
    public static void Fill()
    {
        for (int descriptor = 0; descriptor < Stopgaps.Length && OperatingSystem.IsLinux(); descriptor++)
        {
            if (Target($"{Descriptors}/{descriptor}") is null)
            {
                // The lowest that is free, which is this one. Output that nobody reads fails to be written, and is told; errors are not.
                Stopgaps[descriptor] = File.OpenHandle("/dev/null", FileMode.Open, descriptor == 2 ? FileAccess.Write : FileAccess.Read, FileShare.ReadWrite);
            }
        }
    }

    /// <param name="descriptor">0 for input, 1 for output, 2 for errors.</param>
    public static bool IsClosed(int descriptor)
    {
        if (Stopgaps[descriptor] is not null)
        {
            return true;
        }

        string own = descriptor.ToString(CultureInfo.InvariantCulture);
        if (!OperatingSystem.IsLinux() || Target(Path.Combine(Descriptors, own)) is not { } stream || !stream.StartsWith("pipe:", StringComparison.Ordinal))
        {
            return false;
        }

        // A pipe of which both ends are ours: nobody outside has a part in it.
        bool isForWriting = IsForWriting(own);
        return Directory.GetFiles(Descriptors).Any(other => Target(other) == stream && IsForWriting(Path.GetFileName(other)) != isForWriting);
    }

    private static bool IsForWriting(string descriptor)
    {
        try
        {
            string? flags = File.ReadLines($"/proc/self/fdinfo/{descriptor}").FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags is not null && flags[^1] is ('1' or '2');
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string? Target(string descriptor)
    {
        try
        {
            return Path.GetFileName(new FileInfo(descriptor).LinkTarget);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
