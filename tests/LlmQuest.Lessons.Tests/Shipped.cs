using LlmQuest.Content.Courses;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Testing;

namespace LlmQuest.Lessons.Tests;

/// <summary>The course that comes with the program.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "lessons", "inside-the-machine");

    public static Course Course { get; } = CourseReader.Read(Folder, DeclaredLabs.Registry).Course!;

    /// <summary>Every address that a list may name: <c>stage</c>, <c>stage#scene</c>, <c>stage/challenge</c>.</summary>
    public static IReadOnlySet<string> Addresses { get; } = Course.Stages.SelectMany(AddressesOf).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> AddressesOf(Stage stage)
        => [stage.Id, .. stage.Scenes.Select(scene => $"{stage.Id}#{scene.Id}"), .. stage.Challenges.Select(challenge => $"{stage.Id}/{challenge.Id}")];
}
