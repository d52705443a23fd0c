using System.Globalization;

namespace LlmQuest.Terminal;

/// <summary>Finds out whether the program was started with a standard stream closed (<c>&lt;&amp;-</c>, <c>2&gt;&amp;-</c>).</summary>
/// <remarks>
/// The runtime then gets that descriptor for a pipe of its own: reading it would wait for ever, and writing to it ends the process.
/// Known on Linux, from /proc.
/// </remarks>
internal static class ClosedDescriptor
{
    private const string Descriptors = "/proc/self/fd";

    /// <param name="descriptor">0 for input, 1 for output, 2 for errors.</param>
    public static bool IsClosed(int descriptor)
    {
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
