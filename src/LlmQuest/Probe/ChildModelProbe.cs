using System.Diagnostics;
using LlmQuest.Inference;
using LlmQuest.Models;

namespace LlmQuest.Probe;

/// <summary>Tries a model file in a process of its own: what the native library does to that one is only an exit code here.</summary>
/// <param name="program">What is started.</param>
/// <param name="limit">How long it may take, and a second more for every 50 MB of the file.</param>
internal sealed class ChildModelProbe(ChildProgram program, TimeSpan limit) : IModelProbe
{
    private const string Fix = "copy it again, or choose another file with --model PATH";
    private const double BytesPerSecond = 50_000_000;

    public void Try(string path, CancellationToken cancellationToken)
    {
        TimeSpan most = limit + TimeSpan.FromSeconds(new FileInfo(path).Length / BytesPerSecond);
        using Process process = Start(path);
        process.StandardInput.Close();
        string? output = null;
        string? error = null;
        process.OutputDataReceived += (_, line) => output ??= line.Data;
        process.ErrorDataReceived += (_, line) => error ??= line.Data;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool inTime;
        using (cancellationToken.UnsafeRegister(static child => Kill((Process)child!), process))
        {
            inTime = process.WaitForExit(most);
        }

        if (!inTime)
        {
            Kill(process);
        }

        // Also waits until all it said was read.
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        if (!inTime)
        {
            throw new ModelException($"The model file {path} did not load within {most.TotalSeconds:0} seconds when it was tried: {Fix}.");
        }

        if (process.ExitCode != ExitCodes.Success)
        {
            throw new ModelException(process.ExitCode == ExitCodes.Failure && (output ?? error) is { } reason
                ? reason
                : $"The model file {path} ended the native library with code {process.ExitCode} when it was tried in a process of its own: {Fix}.");
        }
    }

    private Process Start(string path)
    {
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, path]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("no process was started");
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new ModelException($"The model file {path} cannot be tried in a process of its own ({e.Message.TrimEnd('.')}): make sure that {program.File} may be started.", e);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in between.
        }
    }
}
