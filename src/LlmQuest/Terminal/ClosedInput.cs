namespace LlmQuest.Terminal;

/// <summary>Finds out whether the program was started with its standard input closed (<c>&lt;&amp;-</c>).</summary>
/// <remarks>The runtime then gets descriptor 0 for a pipe of its own, and reading it would wait for ever. Known on Linux, from /proc.</remarks>
internal static class ClosedInput
{
    private const string Descriptors = "/proc/self/fd";

    public static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || Target(Path.Combine(Descriptors, "0")) is not { } input)
        {
            return false;
        }

        // A pipe whose writing end is ours too: nobody outside can ever write to it.
        return input.StartsWith("pipe:", StringComparison.Ordinal)
            && Directory.GetFiles(Descriptors).Any(other => Target(other) == input && IsForWriting(Path.GetFileName(other)));
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
