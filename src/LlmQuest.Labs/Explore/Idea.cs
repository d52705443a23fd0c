namespace LlmQuest.Labs.Explore;

/// <summary>A line that could be typed now.</summary>
/// <param name="Line">The line.</param>
/// <param name="Weight">How much the robot would like to type it, from 1.</param>
internal readonly record struct Idea(string Line, int Weight);
