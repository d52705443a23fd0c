namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Loads the parts of the library that drive devices.</summary>
internal static class Plugins
{
    /// <summary>Loads all that run here; of the processor's variants the best, or the one that was asked for.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="cpuVariant">Variant that was asked for, or null.</param>
    /// <exception cref="ModelException">The variant is missing or does not run here.</exception>
    public static void Load(string folder, string? cpuVariant)
    {
        if (cpuVariant is null)
        {
            Ggml.ggml_backend_load_all_from_path(folder);
            return;
        }

        // The best variant is never loaded beside the chosen one: the first that is registered computes.
        string chosen = CpuVariants.Find(folder, cpuVariant);
        foreach (string path in Directory.GetFiles(folder).Where(IsPlugin).Where(path => !CpuVariants.IsVariant(path)).Append(chosen))
        {
            Ggml.ggml_backend_load(path);
        }
    }

    private static bool IsPlugin(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        name = name.StartsWith("lib", StringComparison.Ordinal) ? name[3..] : name;
        return name.StartsWith("ggml-", StringComparison.Ordinal) && name != Ggml.BaseLibrary;
    }
}
