using LlmQuest.Content.Courses;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;

namespace LlmQuest.Lessons.Tests;

/// <summary>The course that comes with the program.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "lessons", "inside-the-machine");

    public static Course Course { get; } = CourseReader.Read(Folder, DeclaredLabs.Registry).Course!;

    /// <summary>The course as it is played.</summary>
    public static World World { get; } = new(Course, DeclaredLabs.Registry);

    /// <summary>A lab by its address.</summary>
    /// <param name="address">Stage and lab, for example <c>gate/run</c>.</param>
    public static LabCall Lab(string address)
        => address.Split('/') is [var stage, var lab] && World.Find(stage)?.Lab(lab) is { } found ? found : throw new KeyNotFoundException($"There is no lab {address}.");

    /// <summary>A value as a learner would type it behind <c>set</c>.</summary>
    /// <param name="lab">The lab.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="typed">The value.</param>
    public static LabValue Read(LabCall lab, string parameter, string typed)
        => World.Labs.Find(lab.Type)?.Parameter(parameter) is not { } declared ? throw new KeyNotFoundException($"{lab.Type} has no parameter {parameter}.")
            : ParameterReader.Read(declared, typed, out LabValue? value) is { } problem ? throw new FormatException(problem)
            : value!;

    /// <summary>Every address that a list may name: <c>stage</c>, <c>stage#scene</c>, <c>stage/challenge</c>.</summary>
    public static IReadOnlySet<string> Addresses { get; } = Course.Stages.SelectMany(AddressesOf).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> AddressesOf(Stage stage)
        => [stage.Id, .. stage.Scenes.Select(scene => $"{stage.Id}#{scene.Id}"), .. stage.Challenges.Select(challenge => $"{stage.Id}/{challenge.Id}")];
}
