using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with answers.</content>
public static partial class Rules
{
    /// <summary>A right answer does not pass.</summary>
    public static readonly Rule RightAnswerFails = new(
        "LQ0090",
        Severity.Error,
        "A right answer does not pass",
        "The answer \"{0}\" is listed as right and does not pass. A learner is told: {1}",
        "Remove it from the wrong answers, or write it so that it can be typed.",
        "Every answer that is listed is tried as a learner would type it.");

    /// <summary>A wrong answer passes.</summary>
    public static readonly Rule WrongAnswerPasses = new(
        "LQ0091",
        Severity.Error,
        "A wrong answer passes",
        "The answer \"{0}\" is listed as wrong and passes.",
        "Make what is accepted narrower, or remove this answer.",
        "Learners would be told that they are right.");

    /// <summary>A reply is never told.</summary>
    public static readonly Rule ReplyOutOfReach = new(
        "LQ0092",
        Severity.Warning,
        "A reply is never told, or not always",
        "What is told of \"{0}\" does not reach everyone: {1}.",
        "Put it before what takes its place, or make the other narrower.",
        "The first answer that fits decides what a learner is told.");

    /// <summary>A challenge is solved by doing nothing.</summary>
    public static readonly Rule SolvedFromStart = new(
        "LQ0093",
        Severity.Error,
        "A challenge is solved by doing nothing",
        "The challenge \"{0}\" passes with \"{1}\", which nobody had to think about.",
        "Accept less. If anything may be answered, use type=reflect.",
        "A challenge that cannot be failed teaches nothing and still gives points.");

    /// <summary>Two things cannot be told apart.</summary>
    public static readonly Rule SameTwice = new(
        "LQ0094",
        Severity.Error,
        "Two things of a challenge are the same",
        "\"{0}\" stands here for the second time, first in line {1}.",
        "Remove one of the two, or say how they differ.",
        "A learner sees the same words twice and cannot know which is meant.");

    /// <summary>There is nothing to choose from.</summary>
    public static readonly Rule NothingToChoose = new(
        "LQ0095",
        Severity.Error,
        "There is nothing to choose from",
        "The challenge \"{0}\" shows only one answer.",
        "Add answers that are wrong, best of all those that people really give.",
        "With one answer there is nothing to think about.");

    /// <summary>An answer to a number is no number.</summary>
    public static readonly Rule NotANumber = new(
        "LQ0096",
        Severity.Error,
        "An answer to a number is no number",
        "\"{0}\" is neither a number nor a range.",
        "Write a number such as 12, or a range such as 10..20.",
        "No answer would ever fit.");

    /// <summary>A lock has a flaw.</summary>
    public static readonly Rule LockFlaw = new(
        "LQ0097",
        Severity.Warning,
        "A lock has a flaw",
        "{0}",
        "{1}",
        "A lock compares the model's next words with the target, sign by sign; and a learner's text, with a good one.");

    /// <summary>The answers are too many to be tried.</summary>
    public static readonly Rule TooMuchToTry = new(
        "LQ0098",
        Severity.Warning,
        "The answers are too many to be tried",
        "The answers of \"{0}\" are too many or too large, and were not tried.",
        "List fewer answers, or let one pattern stand for many; write repetitions in patterns smaller.",
        "Every listed answer is tried against every pattern, which would take too long here.");

    /// <summary>A prediction has to be exact.</summary>
    public static readonly Rule ExactPrediction = new(
        "LQ0099",
        Severity.Warning,
        "A prediction has to be exact",
        "The value \"{0}\" is seldom a whole number, and a guess has to hit it exactly.",
        "Add a line such as \"within: 20%\" or \"within: 0.1\".",
        "Nobody guesses all decimals of a number. How near is near enough is for the author to say.");
}
