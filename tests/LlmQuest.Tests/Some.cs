using LlmQuest.Content.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tests;

internal static class Some
{
    public static World DemoWorld { get; } = new(CourseReader.Read(Path.Combine(Run.Root, "lessons", "demo"), DeclaredLabs.Registry).Playable!, DeclaredLabs.Registry);
}
