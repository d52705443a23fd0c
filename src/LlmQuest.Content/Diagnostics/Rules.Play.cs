using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with answers, with how a stage teaches, with plans, and with what playing them shows.</content>
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

    /// <summary>A line of a plan is not understood.</summary>
    public static readonly Rule PlanLineUnknown = new(
        "LQ0100",
        Severity.Error,
        "A line of a plan is not understood",
        "\"{0}\" is no line of a plan.",
        "{1}",
        "A plan whose line is passed over would prove less than it seems to.");

    /// <summary>A plan belongs to no stage.</summary>
    public static readonly Rule PlanOfNothing = new(
        "LQ0101",
        Severity.Error,
        "A plan belongs to no stage",
        "The plan \"{0}\" stands beside no stage file of this course.",
        "Name it after a stage file: gate.plan or gate.NAME.plan for gate.md, course.plan for the whole course.",
        "It would never be played, and nobody would notice.");

    /// <summary>A stage has no plan.</summary>
    public static readonly Rule StageWithoutPlan = new(
        "LQ0102",
        Severity.Warning,
        "A stage has no plan",
        "No plan shows that \"{0}\" can be reached on the model.",
        "Play the stage, and write the commands that win it into {1}.",
        "What a model does is found out by asking it. Found by course check --prove.");

    /// <summary>A plan falls short.</summary>
    public static readonly Rule PlanFallsShort = new(
        "LQ0103",
        Severity.Error,
        "A plan does not hold",
        "{0} does not hold: {1}.",
        "Play it with \"llmquest course test\", and mend the plan or the stage.",
        "A plan is a learner who does everything right; where it fails, a class will. Found by course check --prove.");

    /// <summary>A challenge passes before anything was done.</summary>
    public static readonly Rule SolvedUntouched = new(
        "LQ0104",
        Severity.Error,
        "A challenge can pass before anything was changed",
        "The challenge \"{0}\" can pass with the first experiment, with the lesson's own settings and nothing changed.",
        "Ask for more in its goal or lock, or begin with other settings or another text.",
        "A learner would be praised for having run a lab. Five first experiments are tried, each with other dice. Found by course check --prove.");

    /// <summary>No plan passes a challenge.</summary>
    public static readonly Rule GoalNotReached = new(
        "LQ0105",
        Severity.Error,
        "A plan does not reach a goal",
        "{0} goes through the stage without passing \"{1}\".",
        "Write the commands that reach it into the plan; \"reveal\" is not one of them.",
        "A stage can be passed with a solution that was revealed, which proves nothing. Found by course check --prove.");

    /// <summary>Two stages are the same form.</summary>
    public static readonly Rule InventoryTwice = new(
        "LQ0108",
        Severity.Error,
        "Two stages are the same form of the inventory",
        "\"{0}\" says \"inventory: {1}\", and so does \"{2}\".",
        "Keep the line in one of them: an inventory is one form before and one after.",
        "The board could not tell which of them to compare.");

    /// <summary>One form is missing.</summary>
    public static readonly Rule InventoryHalf = new(
        "LQ0109",
        Severity.Warning,
        "The inventory has one form only",
        "\"{0}\" is a form of the inventory, and no stage says \"inventory: {1}\".",
        "Add a stage with \"inventory: {1}\" that asks the same things in other words, or remove the line here.",
        "There is nothing to compare the answers with.");

    /// <summary>An item cannot be right or wrong at once.</summary>
    public static readonly Rule InventoryItemNotAsked = new(
        "LQ0110",
        Severity.Error,
        "A form of the inventory asks for more than an answer",
        "\"{0}\" is of type {1}, and a form only asks what is answered in words: choice, text, number, order or match.",
        "Ask it in one of these types, or move it to a room.",
        "In a form the first answer counts and nothing is run, so that both forms are met in the same way.");

    /// <summary>An item assesses nothing.</summary>
    public static readonly Rule InventoryItemAlone = new(
        "LQ0111",
        Severity.Warning,
        "A question of the inventory names no objective",
        "\"{0}\" names no objective, so that no question of the other form goes with it.",
        "Give both questions the same one: objective=NAME in their braces, and {{#NAME}} under \"::: objectives\" of both forms.",
        "The board tells the gain per objective.");

    /// <summary>An item has no counterpart.</summary>
    public static readonly Rule InventoryUnpaired = new(
        "LQ0112",
        Severity.Warning,
        "A question of the inventory has no counterpart",
        "\"{0}\" asks for the objective \"{1}\", and no question of \"{2}\" does.",
        "Add a question with objective={1} to \"{2}\", or mend the name.",
        "What is asked once shows no gain.");
}
