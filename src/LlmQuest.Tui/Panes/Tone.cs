namespace LlmQuest.Tui.Panes;

/// <summary>How a part of a row looks; a theme says in which colours. Never the only sign of what it means.</summary>
public enum Tone
{
    /// <summary>Plain text.</summary>
    Normal,

    /// <summary>What counts.</summary>
    Strong,

    /// <summary>What may be passed over.</summary>
    Faint,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What can be done.</summary>
    Deed,

    /// <summary>The part that the next key is for.</summary>
    Chosen,

    /// <summary>What went well.</summary>
    Good,

    /// <summary>What did not.</summary>
    Bad,

    /// <summary>What is to be watched.</summary>
    Warning,

    /// <summary>The first of four colours that tell neighbours apart.</summary>
    First,

    /// <summary>The second.</summary>
    Second,

    /// <summary>The third.</summary>
    Third,

    /// <summary>The fourth.</summary>
    Fourth,

    /// <summary>The bars at the edges of the screen.</summary>
    Edge,
}
