using System.Diagnostics;

namespace LlmQuest.Tests.Experiments;

/// <summary>A program of the machine that may be missing.</summary>
internal static class Tool
{
    /// <summary>Runs it with some input; leaves the test out, saying why, where it is not there.</summary>
    public static async Task<Tests.Run> RunAsync(string name, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process? process = TryStart(start);
        if (process is null)
        {
            Assert.Ignore($"{name} is not on this machine.");
        }

        Task<string> output = process!.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Tests.Run(process.ExitCode, await output, await error);
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
