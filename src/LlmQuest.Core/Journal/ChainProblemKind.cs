namespace LlmQuest.Core.Journal;

/// <summary>What can be wrong with an event of a chain.</summary>
public enum ChainProblemKind
{
    /// <summary>Its line cannot be read any more.</summary>
    Damaged,

    /// <summary>The header before the events says something else than when it was written.</summary>
    HeaderEdited,

    /// <summary>The first line of a file that was handed in has no seal.</summary>
    HeaderUnsealed,

    /// <summary>Its line can be read, but says something else than when it was written.</summary>
    Edited,

    /// <summary>There is no line for its number.</summary>
    Missing,

    /// <summary>Its line stands there more than once.</summary>
    Doubled,

    /// <summary>Its line is whole and belongs to its neighbours, but stands behind later ones.</summary>
    Moved,

    /// <summary>Two neighbours are whole, but the second was not written after the first.</summary>
    Unlinked,

    /// <summary>The last line is only half there, and has no end.</summary>
    Torn,
}
