using System.Diagnostics;
using System.Reflection;
using LlmQuest.Inference;
using LlmQuest.Models;

namespace LlmQuest.Probe;

/// <summary>Tries a model file in a second process of this program: what the native library does to that one is only an exit code here.</summary>
internal sealed class ChildModelProbe : IModelProbe
{
    public const string Verb = "probe-model";
    private const string Fix = "copy it again, or choose another file with --model PATH";
    private const long BytesPerSecond = 50_000_000;
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(60);

    public void Try(string path, CancellationToken cancellationToken)
    {
        TimeSpan limit = ShortestLimit + TimeSpan.FromSeconds((double)new FileInfo(path).Length / BytesPerSecond);
        using Process process = Start(path);
        process.StandardInput.Close();
        string? said = null;
        process.OutputDataReceived += (_, line) => said ??= line.Data;
        process.ErrorDataReceived += (_, line) => said ??= line.Data;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using (cancellationToken.UnsafeRegister(static child => Kill((Process)child!), process))
        {
            if (!process.WaitForExit(limit))
            {
                Kill(process);
                throw new ModelException($"The model file {path} did not load within {limit.TotalSeconds:0} seconds when it was tried: {Fix}.");
            }

            process.WaitForExit();
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode != ExitCodes.Success)
        {
            throw new ModelException(process.ExitCode == ExitCodes.Failure && said is not null
                ? said
                : $"The model file {path} ended the native library with code {process.ExitCode} when it was tried in a process of its own: {Fix}.");
        }
    }

    private static Process Start(string path)
    {
        string program = Environment.ProcessPath ?? "dotnet";
        bool isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        string[] arguments = isHost ? [Path.Combine(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name + ".dll"), Verb, path] : [Verb, path];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("no process was started");
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new ModelException($"The model file {path} cannot be tried in a process of its own ({e.Message.TrimEnd('.')}): make sure that {program} may be started.", e);
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
