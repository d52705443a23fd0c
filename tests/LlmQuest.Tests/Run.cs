using System.Diagnostics;

namespace LlmQuest.Tests;

/// <summary>One run of the real program, as a person or a script would start it.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public static string Root { get; } = FindRoot();

    public static string DefaultModel { get; } = Path.Combine(Root, "models", "SmolLM2-135M-Instruct.Q4_1.gguf");

    public static Task<Run> LlmQuest(params string[] arguments) => LlmQuest(new Dictionary<string, string>(), "", arguments);

    /// <summary>Started by a shell with its output led elsewhere, for example <c>&gt;/dev/full</c>.</summary>
    public static Task<Run> Redirected(string where, params string[] arguments)
        => FinishAsync(Start(["/bin/sh", "-c", $"exec \"$@\" {where}", "sh", .. Built.Program, .. arguments]), "");

    /// <summary>Started by a shell with <c>&lt;&amp;-</c>.</summary>
    public static Task<Run> WithInputClosed(params string[] arguments)
    {
        ProcessStartInfo start = Start(["/bin/sh", "-c", "exec \"$@\" <&-", "sh", .. Built.Program, .. arguments]);
        return FinishAsync(start, "");
    }

    /// <summary>Started in a folder.</summary>
    public static Task<Run> In(string folder, params string[] arguments)
    {
        ProcessStartInfo start = Start([.. Built.Program, .. arguments]);
        start.WorkingDirectory = folder;
        return FinishAsync(start, "");
    }

    public static async Task<Run> LlmQuest(IReadOnlyDictionary<string, string> environment, string input, params string[] arguments)
    {
        ProcessStartInfo start = Start([.. Built.Program, .. arguments]);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return await FinishAsync(start, input);
    }

    private static ProcessStartInfo Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        };

        // As in the tests themselves: it ends before that pays back.
        start.Environment["DOTNET_TieredPGO"] = "0";

        // Two processes that decode at once with two threads each are forty times slower.
        start.Environment["LLMQUEST_THREADS"] = "1";
        start.Environment["LLMQUEST_SAVES"] = Path.Combine(Path.GetTempPath(), "llmquest-tests-" + Environment.ProcessId);
        return start;
    }

    private static async Task<Run> FinishAsync(ProcessStartInfo start, string input)
    {
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "models", "catalog.yaml")) || !Directory.Exists(Path.Combine(at.FullName, "lessons")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
