using System.Text;
using LlmQuest.Content.Courses;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Tests.Preview;

/// <summary>A course that somebody is writing, in a folder of its own: every save is a new text and a later time.</summary>
internal sealed class LiveCourse : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("llmquest-live-");
    private DateTime _now = DateTime.UnixEpoch.AddYears(50);

    public LiveCourse()
    {
        Folder = Path.Combine(_home.FullName, "course");
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    /// <summary>A small stage; the words of each scene are its own.</summary>
    public static string Stage(string id, string front, params (string Scene, string Text)[] scenes)
        => $"---\nid: {id}\ntitle: The {id}\n{front}---\n" + string.Concat(scenes.Select(scene => $"\n## The {scene.Scene} {{#{scene.Scene}}}\n\n{scene.Text}\n"));

    /// <summary>A challenge with one right answer.</summary>
    public static string Asks(string id, string answer) => $"::: challenge {{#{id} type=text}}\n### What is {id}?\nSay it.\n:::: accept\n- {answer}\n::::\n:::: hint\nThink of {id}.\n::::\n:::: solution\nBecause of {id}.\n::::\n:::\n";

    /// <summary>Writes a course of two stages, of which the second is locked.</summary>
    public LiveCourse WithTwoStages()
    {
        Save("course.yaml", "id: live\ntitle: Live\naudience: all\nstages: [hall.md, cellar.md]\n");
        Save("hall.md", Stage("hall", "", ("door", "A door of oak."), ("stairs", "Stairs of stone.\n\n" + Asks("key", "iron"))));
        return Save("cellar.md", Stage("cellar", "requires: [hall]\n", ("barrels", "Barrels of cider.\n\n::: instructor\nSmell first.\n:::\n\n" + Asks("cider", "apples")), ("well", "A deep well.")));
    }

    public LiveCourse Save(string file, string text) => Save(file, Encoding.UTF8.GetBytes(text));

    public LiveCourse Save(string file, byte[] bytes)
    {
        string path = Path.Combine(Folder, file);
        File.WriteAllBytes(path, bytes);
        _now = _now.AddSeconds(1);
        File.SetLastWriteTimeUtc(path, _now);
        return this;
    }

    public LiveCourse Change(string file, string old, string now) => Save(file, File.ReadAllText(Path.Combine(Folder, file)).Replace(old, now, StringComparison.Ordinal));

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    /// <summary>Moves the folder away, or back.</summary>
    public void Vanish(bool isBack = false)
    {
        string away = Folder + "-away";
        Directory.Move(isBack ? away : Folder, isBack ? Folder : away);
    }

    /// <summary>What can be played of it, read from the beginning; null where something is an error.</summary>
    public Course? Sound() => CourseReader.Read(Folder, DeclaredLabs.Registry).Playable;

    public void Dispose() => _home.Delete(recursive: true);
}
