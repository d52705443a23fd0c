using System.Diagnostics;
using System.Globalization;

namespace LlmQuest.Storage.Tests;

/// <summary>Another process that writes a run.</summary>
internal static class Writer
{
    public const string Profile = "killed";

    /// <param name="folder">The saves folder.</param>
    /// <param name="events">So many, then it waits for the end of its input; null: until it is killed.</param>
    public static Process Start(string folder, int? events = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LlmQuest.Storage.Killee.dll"));
        start.ArgumentList.Add(folder);
        if (events is { } count)
        {
            start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        }

        return Process.Start(start)!;
    }

    public static async Task CloseAsync(Process process)
    {
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }
}
