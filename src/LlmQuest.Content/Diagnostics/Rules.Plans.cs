using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with plans, and what playing them shows.</content>
public static partial class Rules
{
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
}
