using System.Reflection;

namespace LlmQuest.Probe;

/// <summary>A program that tries a model file: the file's path comes after its arguments.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">Its arguments, without the path.</param>
internal sealed record ChildProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>This program once more, with <c>probe-model</c>.</summary>
    public static ChildProgram ThisOne() => ThisOne(ProbeCommand.Verb);

    /// <summary>This program once more.</summary>
    /// <param name="arguments">What it is called with.</param>
    public static ChildProgram ThisOne(params string[] arguments)
    {
        string file = Environment.ProcessPath ?? "dotnet";
        bool isHost = Path.GetFileNameWithoutExtension(file).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] library = isHost ? [Path.Combine(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name + ".dll")] : [];
        return new ChildProgram(file, [.. library, .. arguments]);
    }
}
