using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using LlmQuest.Hosting;

namespace LlmQuest.Doctor;

/// <summary>The machine.</summary>
/// <param name="System">Operating system and kernel.</param>
/// <param name="Architecture">For example <c>x64</c>.</param>
/// <param name="Framework">The .NET version.</param>
/// <param name="LogicalProcessors">Threads that this process may use.</param>
/// <param name="PhysicalCores">Cores that this process may use.</param>
/// <param name="MemoryBytes">Memory that this process may use.</param>
/// <param name="FreeMemoryBytes">Memory that is free now; null where the system does not tell.</param>
/// <param name="InstructionSets">Vector instructions that this process may use.</param>
internal sealed record MachineFacts(
    string System,
    string Architecture,
    string Framework,
    int LogicalProcessors,
    int PhysicalCores,
    long MemoryBytes,
    long? FreeMemoryBytes,
    IReadOnlyList<string> InstructionSets)
{
    private const string MemoryInfo = "/proc/meminfo";
    private const string FreeMark = "MemAvailable:";

    public static MachineFacts Read() => new(
        $"{RuntimeInformation.OSDescription}, kernel {Environment.OSVersion.Version.ToString(3)}",
        RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        RuntimeInformation.FrameworkDescription,
        Environment.ProcessorCount,
        ProcessorCores.Count(),
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        FreeMemory(),
        [.. Sets().Where(set => set.IsThere).Select(set => set.Name)]);

    private static (string Name, bool IsThere)[] Sets() =>
    [
        ("sse4.2", Sse42.IsSupported), ("avx", Avx.IsSupported), ("avx2", Avx2.IsSupported), ("fma", Fma.IsSupported),
        ("avx512f", Avx512F.IsSupported), ("avx512bw", Avx512BW.IsSupported), ("avx512vbmi", Avx512Vbmi.IsSupported),
        ("neon", AdvSimd.IsSupported), ("dotprod", Dp.IsSupported),
    ];

    private static long? FreeMemory()
    {
        try
        {
            string? line = File.Exists(MemoryInfo) ? File.ReadLines(MemoryInfo).FirstOrDefault(line => line.StartsWith(FreeMark, StringComparison.Ordinal)) : null;
            return line is not null && long.TryParse(line[FreeMark.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), out long kilobytes) ? kilobytes * 1024 : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
