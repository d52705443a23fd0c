namespace LlmQuest.Core.Engine;

/// <summary>What a block of the transcript is.</summary>
public enum TranscriptKind
{
    /// <summary>The name of the place.</summary>
    Title,

    /// <summary>Text of the lesson.</summary>
    Story,

    /// <summary>A command the learner typed.</summary>
    Command,

    /// <summary>The program's reply to a command.</summary>
    Reply,

    /// <summary>Words of the model, one block per sample.</summary>
    Answer,

    /// <summary>What a lab measured, as a table or drawing whose lines are not to be broken; at most <see cref="Labs.Plain.Cells.Line"/> columns wide.</summary>
    Picture,

    /// <summary>Figures about an answer: tokens, seed, why it ended.</summary>
    Figures,

    /// <summary>A challenge was passed.</summary>
    Success,

    /// <summary>Something was wrong; says what to do.</summary>
    Problem,
}
