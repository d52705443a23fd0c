namespace LlmQuest.Core.Labs.Plain;

/// <summary>Pictures of labs that judge answers and classes, or look things up.</summary>
internal static class JudgingPictures
{
    public static IEnumerable<KeyValuePair<string, Func<Experiment, IEnumerable<string>>>> ByLab =>
    [
        new("classify", ClassifyPlain.Lines),
        new("hallucination", HallucinationPlain.Lines),
        new("bias", BiasPlain.Lines),
        new("evaluate", EvaluatePlain.Lines),
        new("rag", RagPlain.Lines),
        new("pipeline", PipelinePlain.Lines),
    ];
}
