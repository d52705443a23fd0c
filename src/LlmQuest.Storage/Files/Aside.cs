namespace LlmQuest.Storage.Files;

/// <summary>Keeps what is damaged under a name of its own before anything is repaired.</summary>
internal static class Aside
{
    /// <summary>Copies a file to the first free <c>NAME.damaged-N</c>, unless the last copy is the same.</summary>
    public static string Copy(string path)
    {
        string aside = FreeName(path);
        string last = $"{path}.damaged-{LastNumber(path)}";
        if (File.Exists(last) && File.ReadAllBytes(last).AsSpan().SequenceEqual(File.ReadAllBytes(path)))
        {
            return last;
        }

        File.Copy(path, aside);
        return aside;
    }

    /// <summary>Renames a file to the first free <c>NAME.damaged-N</c>.</summary>
    public static string Move(string path)
    {
        string aside = FreeName(path);
        File.Move(path, aside);
        return aside;
    }

    private static string FreeName(string path) => $"{path}.damaged-{LastNumber(path) + 1}";

    private static int LastNumber(string path)
    {
        int number = 0;
        while (Path.Exists($"{path}.damaged-{number + 1}"))
        {
            number++;
        }

        return number;
    }
}
