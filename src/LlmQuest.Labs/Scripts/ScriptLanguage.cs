namespace LlmQuest.Labs.Scripts;

/// <summary>What an experiment can be written down as.</summary>
public enum ScriptLanguage
{
    /// <summary>Python with the library transformers.</summary>
    Python,

    /// <summary>C# on this project's core.</summary>
    CSharp,

    /// <summary>A shell script that asks a local Ollama.</summary>
    Ollama,
}
