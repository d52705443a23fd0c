namespace LlmQuest.Core.Labs;

/// <summary>The kinds of value a lab parameter can have.</summary>
public enum LabParameterKind
{
    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of a fixed list of texts.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A list of texts, none of them empty.</summary>
    Texts,

    /// <summary>A list of numbers, at least one.</summary>
    Numbers,

    /// <summary>A list, map or record of the type the parameter names; typed as JSON.</summary>
    Structured,
}
