namespace LlmQuest.Tests;

/// <summary>The demonstration course from its first line to its last, with its scripted labs.</summary>
internal static class DemoPlay
{
    public static string[] Lines { get; } =
    [
        "look", "talk", "1", "1", "1", "take scissors", "examine scissors", "generate", "answer letters", "hint", "hint", "answer token", "answer 10", "answer 3", "xyzzy", "go gate",
        "map", "answer a b c d e", "reveal", "settings", "north", "predict 0.6 70%", "predict 49152", "predict Paris", "generate next", "settings", "set top 3", "again", "answer b", "answer a",
        "score", "east", "x dial", "generate", "set temperatures [0]", "generate", "answer ab", "journal", "! the dial squeaks", "use loupe on \"strawberry\"", "up", "steer The door is made of wood",
        "steer Treasure gleamed. The king's door is made of solid", "reveal", "reveal", "answer The words before it decide.", "reveal", "score", "map", "help", "inventory", "define token", "journal",
    ];
}
