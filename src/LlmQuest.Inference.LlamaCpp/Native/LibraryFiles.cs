namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Finds libraries in a folder by pattern, since their names carry the version.</summary>
internal static class LibraryFiles
{
    private const string Fix = "build again with Node.js installed or with -p:LlamaCppDir=FOLDER, or install the published folder anew";

    /// <summary>The absolute path of one library.</summary>
    /// <param name="folder">Where to look.</param>
    /// <param name="name">Name without prefix, version and suffix, for example <c>ggml-base</c>.</param>
    /// <exception cref="ModelException">There is none, or more than one.</exception>
    public static string Find(string folder, string name)
    {
        if (!Directory.Exists(folder))
        {
            throw new ModelException($"The folder '{folder}' with llama.cpp's libraries is missing: {Fix}.");
        }

        (string prefix, string suffix) = Naming();
        string plain = Path.Combine(folder, prefix + name + suffix);
        if (File.Exists(plain))
        {
            return plain;
        }

        string[] found = Directory.GetFiles(folder, $"{prefix}{name}.*{suffix}");
        return found.Length switch
        {
            1 => Path.GetFullPath(found[0]),
            0 => throw new ModelException($"The folder '{folder}' holds no {prefix}{name}: {Fix}."),
            _ => throw new ModelException($"The folder '{folder}' holds {prefix}{name} in {found.Length} versions: delete the folder, then {Fix}."),
        };
    }

    private static (string Prefix, string Suffix) Naming()
    {
        if (OperatingSystem.IsWindows())
        {
            return ("", ".dll");
        }

        return ("lib", OperatingSystem.IsMacOS() ? ".dylib" : ".so");
    }
}
