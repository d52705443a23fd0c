using System.Collections.Immutable;
using System.Text;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.Training;

/// <summary>A text as the model is to read it, after the token that begins a text; or why it cannot.</summary>
/// <param name="Start">The token that begins a text.</param>
/// <param name="Ids">The tokens of the text, at least one.</param>
/// <param name="Bytes">Its bytes in UTF-8.</param>
/// <param name="Problem">Why it cannot be read, in a sentence; null when it can.</param>
internal sealed record ModelText(int Start, ImmutableArray<int> Ids, byte[] Bytes, string? Problem)
{
    /// <summary>The tokens with the one that begins the text.</summary>
    public ImmutableArray<int> Whole => [Start, .. Ids];

    public static ModelText Of(ReadyModel model, string text)
    {
        if (!model.Model.Card.WritesText)
        {
            return Refused($"{model.Identity.Name} turns texts into vectors and reads none word by word: choose another model with --model ID|PATH.");
        }

        if (TextStart.TokenOf(model.Model) is not { } start)
        {
            return Refused($"{model.Identity.Name} has no token that begins a text, so nothing could be said of the first word: choose another model with --model ID|PATH.");
        }

        if (text.Length == 0)
        {
            return Refused("The text is empty: set text to some words to read.");
        }

        EncodedPrompt encoded = model.Encoder.Raw(text);
        int cells = model.Generator.Reader.Cells;
        int excess = encoded.TokenIds.Count - cells;
        string? problem = encoded.Problem ?? (excess <= 0 ? null : $"The text is {(excess == 1 ? "1 token" : $"{excess} tokens")} too long for a context of {cells}: shorten it by so much.");
        return problem is null ? new ModelText(start, [.. encoded.TokenIds], Encoding.UTF8.GetBytes(text), null) : Refused(problem);
    }

    private static ModelText Refused(string problem) => new(0, [], [], problem);
}
