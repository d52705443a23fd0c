namespace LlmQuest.Hosting;

/// <summary>Counts the cores that compute, not the threads they show.</summary>
internal static class ProcessorCores
{
    private const string Topology = "/sys/devices/system/cpu";

    /// <summary>Physical cores that this process may use.</summary>
    public static int Count() => Count(Environment.ProcessorCount, Topology);

    /// <summary>Physical cores, from the kernel's list of which threads share one; half of the threads where there is no such list.</summary>
    /// <param name="usable">Threads that this process may use.</param>
    /// <param name="folder">Folder of the kernel's list.</param>
    internal static int Count(int usable, string folder)
    {
        int physical = Listed(folder) ?? (usable <= 2 ? usable : usable / 2);
        return Math.Clamp(physical, 1, usable);
    }

    private static int? Listed(string folder)
    {
        try
        {
            int cores = Directory.GetDirectories(folder, "cpu*")
                .Select(cpu => Path.Combine(cpu, "topology", "thread_siblings_list"))
                .Where(File.Exists)
                .Select(File.ReadAllText)
                .Distinct(StringComparer.Ordinal)
                .Count();
            return cores > 0 ? cores : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
