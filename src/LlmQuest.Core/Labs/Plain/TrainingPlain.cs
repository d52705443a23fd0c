using LlmQuest.Core.Labs.Plain.Training;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>What a training came to, task by task.</summary>
internal static class TrainingPlain
{
    public static IEnumerable<string> Lines(Experiment experiment) => experiment.Parameters.GetValueOrDefault("task")?.Text switch
    {
        "bigram" => CountedPlain.Lines(experiment),
        "text" => ReadingPlain.Lines(experiment),
        "ladder" => LadderPlain.Lines(experiment),
        "network" => NetworkPlain.Lines(experiment),
        _ => MergesPlain.Lines(experiment),
    };
}
