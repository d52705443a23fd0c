using System.Diagnostics;
using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed class TwoProcessesTests
{
    private const int Tries = 20;
    private const int Events = 25;

    [Test]
    public async Task Of_two_processes_that_open_a_run_at_once_one_is_told_who_has_it_and_nothing_is_interleaved()
    {
        using var saves = new SavesFolder();
        for (int i = 1; i <= Tries; i++)
        {
            using Process one = Writer.Start(saves.Path, Events);
            using Process other = Writer.Start(saves.Path, Events);
            await Task.WhenAny(one.WaitForExitAsync(), other.WaitForExitAsync());
            (Process refused, Process holder) = one.HasExited ? (one, other) : (other, one);
            string refusal = await refused.StandardOutput.ReadToEndAsync();
            Assert.That(refusal, Does.Contain(string.Create(CultureInfo.InvariantCulture, $"is already open in process {holder.Id} on {Environment.MachineName}")));
            await Writer.CloseAsync(holder);
            Assert.That((refused.ExitCode, holder.ExitCode), Is.EqualTo((1, 0)));
            HoldsOnly(saves, holder.Id, i * Events);
        }
    }

    private static void HoldsOnly(SavesFolder saves, int process, int events)
    {
        RunFile run = new RunShelf(saves.Path).Read(Writer.Profile).Own!;
        string text = string.Create(CultureInfo.InvariantCulture, $"process {process}");
        Assert.That(run.Chain, Has.Length.EqualTo(events));
        Assert.That(run.Chain[^Events..].Select(line => ((CommandEntered)line.Entry.Event).Text), Is.All.EqualTo(text));
        Assert.That(RunCheck.Of(saves.Path, Writer.Profile), Is.Empty);
    }
}
