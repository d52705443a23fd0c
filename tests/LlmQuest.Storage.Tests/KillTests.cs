using System.Diagnostics;
using System.Globalization;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed class KillTests
{
    [Test]
    public async Task Nothing_acknowledged_is_lost_when_the_process_is_killed([Values(1, 50, 400)] int acknowledged)
    {
        using var saves = new SavesFolder();
        int last = await AppendUntilKilledAsync(saves.Path, acknowledged);
        using RunStore store = RunStore.Open(saves.Path, Writer.Profile, TimeProvider.System);
        Assert.That(store.Tail, Has.Count.GreaterThanOrEqualTo(last));
        Assert.That(store.Notices, Is.Empty);
        HashSet<Guid> ids = [.. store.Tail.Select(entry => entry.Id)];
        Assert.That(KeptSteps.Read(saves.Path, Writer.Profile, ids), Has.Count.GreaterThanOrEqualTo(last), "an event without its numbers was not acknowledged");
    }

    private static async Task<int> AppendUntilKilledAsync(string folder, int acknowledged)
    {
        using Process process = Writer.Start(folder);
        int last = 0;
        while (last < acknowledged)
        {
            last = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        }

        process.Kill();
        string rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        string[] lines = rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return rest.EndsWith('\n') && lines.Length > 0 ? int.Parse(lines[^1], CultureInfo.InvariantCulture) : last;
    }
}
