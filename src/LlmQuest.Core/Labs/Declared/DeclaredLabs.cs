namespace LlmQuest.Core.Labs.Declared;

/// <summary>Every lab as it is declared, whether or not this version has it.</summary>
public static class DeclaredLabs
{
    /// <summary>The labs, in the order a course meets them.</summary>
    public static LabRegistry Registry { get; } = new(
    [
        ModelLabs.Tokens,
        ModelLabs.NextToken,
        GeneratingLabs.Generate,
        GeneratingLabs.Compare,
        GeneratingLabs.SamplingGrid,
        ModelLabs.Training,
        MachineLabs.Lens,
        MachineLabs.ModelCard,
        MachineLabs.Footprint,
        DeclaredClassify.Lab,
        TalkingLabs.Tasks,
        TalkingLabs.Prompting,
        TalkingLabs.Chat,
        DeclaredHallucination.Lab,
        DeclaredBias.Lab,
        RetrievalLabs.Rag,
        RetrievalLabs.Pipeline,
        DeclaredEvaluate.Lab,
    ]);
}
