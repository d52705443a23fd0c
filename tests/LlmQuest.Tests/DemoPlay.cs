using LlmQuest.Content.Courses;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Tests;

/// <summary>The demonstration course from its first line to its last, with its scripted labs.</summary>
internal static class DemoPlay
{
    /// <summary>How many challenges it has.</summary>
    public static int Challenges { get; } = CourseReader.Read(Path.Combine(Run.Root, "lessons", "demo"), DeclaredLabs.Registry).Course!.Stages.Sum(stage => stage.Challenges.Count());

    public static string[] Lines { get; } =
    [
        "look", "talk", "1", "1", "1", "take scissors", "examine scissors", "generate", "answer letters", "hint", "hint", "answer token", "answer 10", "answer 3", "xyzzy", "go gate",
        "map", "answer a b c d e", "reveal", "settings", "north", "answer token", "predict 0.6", "generate next", "predict 49152 80%", "predict Paris 70%", "set top 3", "generate", "again",
        "answer b", "answer a", "score", "east", "x dial", "generate", "set temperatures [0]", "generate", "answer ab", "journal", "! the dial squeaks", "use loupe on \"strawberry\"", "up",
        "task", "task 1", "steer The door is made of wood", "steer Treasure gleamed. The king's door is made of solid", "reveal", "answer top_k, top_p, min_p", "answer The words before it decide.",
        "score", "map", "help", "inventory", "define token", "journal",
    ];
}
