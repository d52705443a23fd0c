using LlmQuest.Core.Text;

namespace LlmQuest.HandOut;

/// <summary>A published program that needs no runtime beside it.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="IsWindows">Whether it is one for Windows.</param>
internal sealed record KitProgram(string Folder, bool IsWindows)
{
    private const string Name = "llmquest";
    private const string Publish = "dotnet publish src/LlmQuest -c Release -r RID --self-contained -o FOLDER";
    private static readonly string[] Runtimes = ["libcoreclr.so", "libcoreclr.dylib", "coreclr.dll"];
    private static readonly string[] NotProgram = ["lessons", "models", "saves"];
    private static readonly string[] NotNeeded = [".pdb", ".dbg", ".dSYM"];

    /// <summary>What starts the kit.</summary>
    public string StartName => IsWindows ? "start.cmd" : "./start.sh";

    /// <summary>Looks whether a folder holds a program that can be handed out.</summary>
    /// <exception cref="UserException">It does not; the message says how to make one.</exception>
    public static KitProgram Open(string folder)
    {
        string shown = DisplayText.Strip(folder);
        bool isWindows = File.Exists(Path.Combine(folder, Name + ".exe"));
        if (!isWindows && !File.Exists(Path.Combine(folder, Name)))
        {
            throw new UserException($"There is no published program in '{shown}': make one with '{Publish}', and name it with --program FOLDER.");
        }

        // Machine code has no library of its own name; everything else brings the runtime or cannot do without an installed one.
        if (File.Exists(Path.Combine(folder, Name + ".dll")) && !Runtimes.Any(runtime => File.Exists(Path.Combine(folder, runtime))))
        {
            throw new UserException($"The program in '{shown}' needs an installed .NET and cannot be handed out: make one that does not with '{Publish}', and name it with --program FOLDER.");
        }

        string native = Path.Combine(folder, "llama.cpp");
        return Directory.Exists(native) && Directory.EnumerateFiles(native).Any(file => Path.GetFileName(file) is { } name && (name.StartsWith("libllama", StringComparison.Ordinal) || name.StartsWith("llama", StringComparison.Ordinal)))
            ? new KitProgram(folder, isWindows)
            : throw new UserException($"The program in '{shown}' lacks the libraries of llama.cpp: publish it again with '{Publish}'.");
    }

    /// <summary>Its files, in a folder of their own.</summary>
    public IEnumerable<KitFile> Files()
        => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(Folder, path).Replace('\\', '/')))
            .Where(file => !NotProgram.Contains(file.Name.Split('/')[0]) && !NotNeeded.Contains(Path.GetExtension(file.Name)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => KitFile.Of($"program/{file.Name}", file.Path, isProgram: file.Name is Name or "createdump"));
}
