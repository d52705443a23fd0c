namespace LlmQuest.Content.Goals;

/// <summary>The kinds of word and sign in a goal.</summary>
internal enum GoalToken
{
    Number,
    Text,
    Word,
    True,
    False,
    And,
    Or,
    Not,
    In,
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Dot,
    Comma,
    OpenRound,
    CloseRound,
    OpenSquare,
    CloseSquare,
}
