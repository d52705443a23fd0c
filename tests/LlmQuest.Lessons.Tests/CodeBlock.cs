namespace LlmQuest.Lessons.Tests;

/// <summary>A code block of the episode that the course grew from, and where what it does can be run.</summary>
public sealed class CodeBlock
{
    /// <summary>What it is, and where it stands.</summary>
    public string Block { get; set; } = "";

    /// <summary>Its prompt; empty where it sends none.</summary>
    public string Prompt { get; set; } = "";

    /// <summary>Its parameters and their values, as the episode writes them; empty where it has none.</summary>
    public string Parameters { get; set; } = "";

    /// <summary>Addresses of the labs in which it can be run.</summary>
    public List<string> Run { get; set; } = [];

    /// <summary>What is set there before, so that every value is that of the episode.</summary>
    public Dictionary<string, string> Set { get; set; } = [];

    /// <summary>What the first of these labs is given then, by the names of its parameters; held against the lesson.</summary>
    public Dictionary<string, string> Values { get; set; } = [];

    /// <summary>What stands in the place of what cannot be run here, or what is different.</summary>
    public string Instead { get; set; } = "";
}
