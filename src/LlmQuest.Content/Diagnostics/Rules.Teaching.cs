using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with how a stage teaches.</content>
public static partial class Rules
{
    /// <summary>An objective is assessed by nothing.</summary>
    public static readonly Rule ObjectiveUnassessed = new(
        "LQ0080",
        Severity.Warning,
        "An objective is assessed by nothing",
        "No challenge of this stage assesses the objective \"{0}\".",
        "Write objective={0} in the braces of the challenge that shows whether a learner can do it, or remove the objective.",
        "What nobody is asked to do, nobody knows whether they can do; and the instructor's board cannot show it.");

    /// <summary>A challenge assesses an objective that is not there.</summary>
    public static readonly Rule UnknownObjective = new(
        "LQ0081",
        Severity.Error,
        "A challenge assesses an objective that is not there",
        "The challenge \"{0}\" assesses \"{1}\", and the stage has no such objective.{2}",
        "Write the id of an objective of this stage, which stands in braces after its text: \"- Say why. {{#say-why}}\".",
        "The board counts what learners can do by objective; this challenge would count for none.");

    /// <summary>A graded challenge assesses no objective.</summary>
    public static readonly Rule AssessesNothing = new(
        "LQ0082",
        Severity.Warning,
        "A graded challenge assesses no objective",
        "The challenge \"{0}\" does not say which objective it assesses.",
        "Write objective= in its braces, with one or more of: {1}.",
        "A challenge that belongs to no objective is often one that the stage does not need. A challenge of type reflect may do without.");

    /// <summary>Questions, objectives or keypoints are missing.</summary>
    public static readonly Rule ListsMissing = new(
        "LQ0083",
        Severity.Warning,
        "Questions, objectives or keypoints are missing",
        "The stage has no {0}.",
        "Add a div with a list, such as \"::: {1}\".",
        "Questions tell a learner at the door what a stage is about, objectives what they will be able to do, keypoints what to remember.");

    /// <summary>A challenge has no hint or no solution.</summary>
    public static readonly Rule NoLadder = new(
        "LQ0084",
        Severity.Warning,
        "A challenge has no hint or no solution",
        "The challenge \"{0}\" has no {1}.",
        "Add \":::: {2}\" inside it.",
        "A hint helps who is stuck, and the solution is what reveal shows. Without them a learner alone can only guess. A challenge of type reflect needs neither.");

    /// <summary>A hint gives the answer away.</summary>
    /// <remarks>What is searched for is described in <c>Giveaway</c>.</remarks>
    public static readonly Rule HintGivesAway = new(
        "LQ0085",
        Severity.Warning,
        "A hint gives the answer away",
        "Hint {0} of \"{1}\" gives the answer away: it says \"{2}\".",
        "Say where to look or how to find out; the answer itself belongs in the solution.",
        "The end of the ladder is reveal, which is recorded. A hint that tells the answer is a reveal that looks like help. No hint may say a right answer of type text, number or choice, "
            + "unless the task says it as well; in a challenge of type do only the last hint may show a command of the solution.");

    /// <summary>There is much to read and nothing to do.</summary>
    public static readonly Rule PassiveStretch = new(
        "LQ0086",
        Severity.Warning,
        "There is much to read and nothing to do",
        "From here on there are {0} words to read before there is something to do; {1} are plenty.",
        "Put something to do in between: a lab, a challenge, a thing to examine; or shorten the text.",
        "Who only reads soon skims. What learners do themselves they remember.");

    /// <summary>A stage has nothing to do.</summary>
    public static readonly Rule NothingToDo = new(
        "LQ0087",
        Severity.Warning,
        "A stage has nothing to do",
        "The stage has nothing to do: no lab, no challenge, no talk, no thing to examine.",
        "Add a lab or a challenge.",
        "A stage that is only read is a page, not a part of an adventure.");

    /// <summary>A stage is hard to read.</summary>
    /// <remarks>The measure is described in <c>Sentence</c>.</remarks>
    public static readonly Rule HardToRead = new(
        "LQ0088",
        Severity.Warning,
        "A stage is hard to read",
        "The text of this stage reads at school grade {0}; {1} is plenty. Its hardest sentence stands here, in line {2}, with {3} words.",
        "Make long sentences into two, and put short words in the place of long ones.",
        "Many learners read in a second language. The grade is that of Flesch and Kincaid: years of school that an English text takes. Code, tables and quotations do not count, nor does a stage of less than 100 words.");

    /// <summary>A sentence is long.</summary>
    public static readonly Rule LongSentence = new(
        "LQ0089",
        Severity.Warning,
        "A sentence is long",
        "This sentence has {0} words; {1} are plenty.{2}",
        "Make two or three sentences of it.",
        "Who is at the end of such a sentence has lost its beginning. The longest of a stage is reported.");
}
