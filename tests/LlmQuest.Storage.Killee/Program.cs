using System.Globalization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Killee;

/// <summary>Appends events to a run until it is killed, and acknowledges each on standard output once it is recorded.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        using RunStore store = RunStore.Open(args[0], "killed", TimeProvider.System);
        using var acknowledge = new StreamWriter(OpenStandardOutput()) { AutoFlush = true };
        store.StartDatabase();
        while (true)
        {
            JournalEntry entry = store.Append(new CommandEntered("set temperature 0.2"));
            acknowledge.WriteLine(entry.Sequence.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static FileStream OpenStandardOutput() => new(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
