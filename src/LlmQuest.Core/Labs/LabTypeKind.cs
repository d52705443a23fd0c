namespace LlmQuest.Core.Labs;

/// <summary>The kinds of type a parameter, a fact or a part of a goal can have.</summary>
public enum LabTypeKind
{
    /// <summary>Anything: only known when it is there.</summary>
    Any,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A list of values of one type.</summary>
    List,

    /// <summary>Named values, each of its own type.</summary>
    Record,

    /// <summary>Values of one type, each under a text of its own.</summary>
    Map,
}
