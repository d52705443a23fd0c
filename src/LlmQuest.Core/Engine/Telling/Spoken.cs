namespace LlmQuest.Core.Engine.Telling;

/// <summary>What the program tells, as it is said aloud.</summary>
internal static class Spoken
{
    /// <summary>Without the marks around examples: they are for eyes, and read aloud they are in the way.</summary>
    public static string Of(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
