using System.Diagnostics;
using LlmQuest.Testing;

namespace LlmQuest.Tests;

/// <summary>The full screen in a terminal that <c>script</c> makes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux")]
public sealed class FullScreenTests
{
    private string _home = "";

    [SetUp]
    public void MakeHome() => _home = Directory.CreateTempSubdirectory("llmquest-screen-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task A_visit_ends_in_good_order_and_the_run_goes_on_line_by_line()
    {
        string script = Path.Combine(_home, "labs.json");
        await File.WriteAllTextAsync(script, DemoScript.Text);
        string command = $"stty cols 80 rows 24; exec {Built.Shell} play --course '{Path.Combine(Run.Root, "lessons", "demo")}' --saves '{PlainProgram.SavesOf(_home)}' --scripted '{script}'";
        using Process screen = Process.Start(new ProcessStartInfo("script", ["-qec", command, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Run.Root })!;
        string shown = await ReadUntilAsync(screen, "F1 help");
        await screen.StandardInput.WriteAsync("answer token\rquit\r");
        await screen.StandardInput.FlushAsync();
        shown += await screen.StandardOutput.ReadToEndAsync();
        await screen.WaitForExitAsync();
        Assert.That(screen.ExitCode, Is.Zero, shown);
        Assert.That(shown, Does.Contain("Your run is kept in").And.Not.Contain("Unhandled"));
        await using PlainProgram again = PlainProgram.Start(_home);
        await again.EndAsync();
        Assert.That(again.Text, Does.Contain("> answer token\nYes: everything it reads"));
    }

    private static async Task<string> ReadUntilAsync(Process screen, string awaited)
    {
        string shown = "";
        char[] buffer = new char[4096];
        while (!shown.Contains(awaited, StringComparison.Ordinal))
        {
            int read = await screen.StandardOutput.ReadAsync(buffer);
            Assert.That(read, Is.Positive, shown);
            shown += new string(buffer, 0, read);
        }

        return shown;
    }
}
