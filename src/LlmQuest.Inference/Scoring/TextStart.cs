using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>The token that begins a whole text.</summary>
public static class TextStart
{
    /// <summary>The id of <c>&lt;|endoftext|&gt;</c>, or else of the token that the model card names; null where the model has neither.</summary>
    /// <param name="model">The model.</param>
    public static int? TokenOf(ILanguageModel model) => ControlToken(model, "<|endoftext|>") ?? ControlToken(model, model.Card.BosText);

    private static int? ControlToken(ILanguageModel model, string text) => model.Tokenize(text, parseSpecial: true) is [int id] ? id : null;
}
