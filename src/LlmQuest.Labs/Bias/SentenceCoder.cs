using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.Bias;

/// <summary>Turns sentences into tokens and keeps the first thing that is wrong with one.</summary>
/// <param name="model">The model.</param>
internal sealed class SentenceCoder(ReadyModel model)
{
    /// <summary>What is wrong, in one sentence; null while nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The tokens of a text; control tokens in it are plain text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What to call it.</param>
    public IReadOnlyList<int> Ids(string text, string name)
    {
        if (text.Length == 0)
        {
            Problem ??= $"{name} is empty: write at least one character.";
            return [];
        }

        EncodedPrompt encoded = model.Encoder.Raw(text);
        Problem ??= encoded.Problem is { } problem ? $"{name} cannot be scored. {problem}" : null;
        return encoded.TokenIds;
    }

    /// <summary>The same prompt; one that does not fit the context is a problem.</summary>
    /// <param name="prompt">The prompt with its continuations.</param>
    /// <param name="name">What to call it.</param>
    public ScoredPrompt Fitting(ScoredPrompt prompt, string name)
    {
        int cells = model.Generator.Continuations.Cells;
        Problem ??= prompt.Cells > cells ? $"{name} has {prompt.Cells} tokens, and {cells} fit the context: shorten it." : null;
        return prompt;
    }
}
