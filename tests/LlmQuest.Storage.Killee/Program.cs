using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using Microsoft.Win32.SafeHandles;

namespace LlmQuest.Storage.Killee;

/// <summary>Appends events with the numbers of their steps to a run and acknowledges each on standard output once it is recorded: until it is killed, or so many and then until its input ends.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var output = new StreamWriter(new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0)) { AutoFlush = true };
        try
        {
            using RunStore store = RunStore.Open(args[0], "killed", TimeProvider.System);
            store.StartDatabase();
            Append(store, output, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : int.MaxValue);
            using var input = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
            input.ReadByte();
            return 0;
        }
        catch (StoreException e)
        {
            output.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Append(RunStore store, StreamWriter output, int count)
    {
        var command = new CommandEntered(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}"));
        var steps = new ExperimentSteps([[new StepNumbers(1.5, 2.5, 3)]], false);
        for (int i = 0; i < count; i++)
        {
            JournalEntry entry = store.Append(command);
            store.KeepSteps(entry.Id, steps);
            output.WriteLine(entry.Sequence.ToString(CultureInfo.InvariantCulture));
        }
    }
}
