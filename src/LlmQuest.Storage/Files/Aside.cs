namespace LlmQuest.Storage.Files;

/// <summary>Keeps what is damaged under a name of its own before anything is repaired.</summary>
internal static class Aside
{
    /// <summary>Copies a file to the first free <c>NAME.damaged-N</c>.</summary>
    public static string Copy(string path)
    {
        string aside = FreeName(path);
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

    private static string FreeName(string path)
    {
        int number = 1;
        while (Path.Exists($"{path}.damaged-{number}"))
        {
            number++;
        }

        return $"{path}.damaged-{number}";
    }
}
