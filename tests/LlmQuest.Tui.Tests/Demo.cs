using LlmQuest.Content.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Scripted;
using LlmQuest.Testing;

namespace LlmQuest.Tui.Tests;

/// <summary>The demonstration course, with labs that answer by a script.</summary>
internal static class Demo
{
    public static World World => new(CourseReader.Read(Folder, DeclaredLabs.Registry).Playable!, DeclaredLabs.Registry);

    public static ScriptedBench Labs => ScriptedBench.Read(DemoScript.Text, "labs", out ScriptedBench? bench) is null ? bench! : throw new InvalidOperationException();

    private static string Folder
    {
        get
        {
            DirectoryInfo at = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "lessons", "demo", CourseReader.FileName)))
            {
                at = at.Parent!;
            }

            return Path.Combine(at.FullName, "lessons", "demo");
        }
    }
}
