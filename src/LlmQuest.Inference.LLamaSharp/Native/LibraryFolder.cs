namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Finds libraries in a folder by pattern, since their names can carry the version.</summary>
internal static class LibraryFolder
{
    /// <summary>The absolute path of one library, by its name without prefix, version and suffix.</summary>
    /// <exception cref="ModelException">There is none, or more than one.</exception>
    public static string Find(string folder, string name)
    {
        if (!Directory.Exists(folder))
        {
            throw new ModelException($"The folder '{folder}' with LLamaSharp's libraries is missing: {VersionCheck.Fix}.");
        }

        string[] found = [.. Directory.GetFiles(folder).Where(file => IsLibrary(file, name))];
        return found.Length switch
        {
            1 => Path.GetFullPath(found[0]),
            0 => throw new ModelException($"LLamaSharp cannot use the folder '{folder}', which holds no library '{name}': {VersionCheck.Fix}."),
            _ => throw new ModelException($"LLamaSharp cannot use the folder '{folder}', which holds the library '{name}' in {found.Length} versions: {VersionCheck.Fix}."),
        };
    }

    /// <summary>Whether a file is a library of that name, with or without a version: <c>libggml.so</c> and <c>libggml.b8390.so</c>, not <c>libggml-base.so</c>.</summary>
    public static bool IsLibrary(string file, string name)
    {
        string prefix = OperatingSystem.IsWindows() ? "" : "lib";
        string bare = Path.GetFileName(file);
        return bare.StartsWith($"{prefix}{name}.", StringComparison.Ordinal) && Path.GetExtension(bare) == Suffix;
    }

    private static string Suffix => OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
}
