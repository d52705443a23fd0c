namespace LlmQuest.Core.Labs.Plain;

/// <summary>Pictures of labs that look at what a model is made of, and at what it costs.</summary>
internal static class InsidePictures
{
    public static IEnumerable<KeyValuePair<string, Func<Experiment, IEnumerable<string>>>> ByLab =>
    [
        new("tokens", TokensPlain.Lines),
        new("training", TrainingPlain.Lines),
        new("lens", LensPlain.Lines),
        new("model-card", ModelCardPlain.Lines),
        new("footprint", FootprintPlain.Lines),
    ];
}
