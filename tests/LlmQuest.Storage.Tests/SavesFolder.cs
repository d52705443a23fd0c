using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Tests;

/// <summary>A saves folder of one test.</summary>
internal sealed class SavesFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("llmquest-saves-").FullName;

    public string Journal => System.IO.Path.Combine(Path, "ada.jsonl");

    public string Header => System.IO.Path.Combine(Path, "ada.run");

    public string Snapshot => System.IO.Path.Combine(Path, "ada.snapshot");

    public string Database => System.IO.Path.Combine(Path, "ada.db");

    public RunStore Open() => RunStore.Open(Path, "ada", TimeProvider.System);

    /// <summary>Opens, records so many commands, closes.</summary>
    public SavesFolder With(int commands)
    {
        using RunStore store = Open();
        for (int i = 0; i < commands; i++)
        {
            store.Append(new CommandEntered($"command {i} \u00e9\U0001F409"));
        }

        return this;
    }

    /// <summary>Opens, keeps a snapshot after the last event, closes.</summary>
    public SavesFolder WithSnapshot(string state = "{}")
    {
        using RunStore store = Open();
        store.Keep(new RunSnapshot("key", store.LastSequence, store.ReadAll()[^1].Hash, state));
        return this;
    }

    public string[] Lines() => File.ReadAllLines(Journal);

    public string[] DamagedCopies() => Directory.GetFiles(Path, "*.damaged-*");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
