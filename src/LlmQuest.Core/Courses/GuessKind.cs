namespace LlmQuest.Core.Courses;

/// <summary>What a prediction guesses, and so how it is scored.</summary>
public enum GuessKind
{
    /// <summary>A number, by how near it comes.</summary>
    Number,

    /// <summary>A probability, by the logarithmic rule.</summary>
    Probability,

    /// <summary>A text, right or wrong.</summary>
    Text,

    /// <summary>How a text goes on, by the bits with which the guess surprises the model.</summary>
    Word,
}
