using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Rules;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Plans;

/// <summary>Challenges that pass although the learner has changed nothing yet.</summary>
public static class Untouched
{
    /// <summary>The first experiment that could pass a challenge: with the lesson's own settings, or with the lock's own text. Null where no single experiment could.</summary>
    /// <param name="world">The course.</param>
    /// <param name="stage">Its stage.</param>
    /// <param name="challenge">The challenge.</param>
    public static LabRequest? Request(World world, StageMap stage, Challenge challenge) => challenge switch
    {
        DoChallenge task when task.Goals.All(goal => goal.Lab == task.Goals[0].Lab) && stage.Lab(task.Goals[0].Lab) is { } lab
            => new LabRequest(lab.Type, lab.Id, "", LabSettings.AsWritten(world, lab)),
        SteerChallenge door => SteerRules.Request(world, door, door.Lock.Text),
        _ => null,
    };

    /// <summary>Whether that experiment passes the challenge.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="first">What came out.</param>
    public static bool Passes(Challenge challenge, Experiment first) => challenge switch
    {
        DoChallenge task => task.Goals.All(goal => goal.Expect.IsMetBy(ValuesOf(first))),
        SteerChallenge door => first.Number("guess_p") >= door.Lock.Probability,
        _ => false,
    };

    // Of a text that never came out before.
    private static Dictionary<string, LabValue> ValuesOf(Experiment first)
    {
        Dictionary<string, LabValue> values = ExperimentValues.Of(first);
        values["times_said"] = LabValue.Of(first.Lab == GenerateLab.Name && first.Texts.Any(text => text.Length > 0) ? 1 : 0);
        return values;
    }
}
