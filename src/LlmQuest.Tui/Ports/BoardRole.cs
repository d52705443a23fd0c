namespace LlmQuest.Tui.Ports;

/// <summary>What a piece of a board stands for; its text says the same without colours.</summary>
public enum BoardRole
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What may be passed over.</summary>
    Faint,

    /// <summary>Passed.</summary>
    Good,

    /// <summary>Begun.</summary>
    Begun,

    /// <summary>Stuck.</summary>
    Stuck,
}
