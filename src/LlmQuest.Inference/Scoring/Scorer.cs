using System.Text;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>Reads off how likely a model finds given texts. Not safe for use by two threads at once.</summary>
/// <remarks>
/// Blocks: call it off the UI thread. It waits for its turn in the <see cref="DecodeQueue"/>, and empties the context before and after. Texts are tokenised with control tokens as plain text, always. A continuation is tokenised by itself:
/// after a raw prompt it begins with the space that parts words, or the boundary differs from the one the model knows.
/// </remarks>
public sealed class Scorer
{
    private readonly IDecodeContext _context;
    private readonly PromptEncoder _encoder;
    private readonly DecodeQueue _queue;
    private readonly ScoreDecoder _decoder;
    private readonly int? _startToken;

    /// <param name="encoder">The encoder of the model.</param>
    /// <param name="context">A context of that model; stays the caller's, but what it holds is lost.</param>
    /// <param name="queue">The process's queue for native decodes; the scorer takes its turn in it.</param>
    /// <param name="startToken">The token that begins a whole text; by default <c>&lt;|endoftext|&gt;</c>, or else the one of the model card.</param>
    public Scorer(PromptEncoder encoder, IDecodeContext context, DecodeQueue queue, int? startToken = null)
    {
        ILanguageModel model = encoder.Model;
        _context = context;
        _encoder = encoder;
        _queue = queue;
        _decoder = new ScoreDecoder(context, model.Card.Vocabulary);
        _startToken = startToken ?? TextStart.TokenOf(model);
    }

    /// <summary>Scores texts that could follow one prompt, which is decoded once.</summary>
    /// <param name="prompt">Token ids, at least one.</param>
    /// <param name="continuations">Texts such as labels, each of one token or more.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    /// <returns>Scores, or a refusal when a continuation is empty, cannot be written with the vocabulary, or does not fit the context.</returns>
    /// <exception cref="ArgumentException">The prompt is empty.</exception>
    /// <exception cref="ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the scorer can be used again.</exception>
    public ContinuationResult Score(IReadOnlyList<int> prompt, IReadOnlyList<string> continuations, CancellationToken cancellationToken)
    {
        var tokens = new IReadOnlyList<int>[continuations.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (Encode(continuations[i], $"Continuation {i + 1}", i, out tokens[i]) is { } refusal)
            {
                return new ContinuationResult([], refusal);
            }
        }

        return Score(prompt, tokens, cancellationToken);
    }

    /// <summary>Scores tokens that could follow one prompt, which is decoded once.</summary>
    /// <param name="prompt">Token ids, at least one.</param>
    /// <param name="continuations">Token ids of each, at least one.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    /// <returns>Scores, or a refusal when a continuation does not fit the context together with the prompt.</returns>
    /// <exception cref="ArgumentException">The prompt or a continuation is empty.</exception>
    /// <exception cref="ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the scorer can be used again.</exception>
    public ContinuationResult Score(IReadOnlyList<int> prompt, IReadOnlyList<IReadOnlyList<int>> continuations, CancellationToken cancellationToken)
    {
        if (prompt.Count == 0 || continuations.Any(c => c.Count == 0))
        {
            throw new ArgumentException("A prompt and each of its continuations need at least one token.", nameof(continuations));
        }

        for (int i = 0; i < continuations.Count; i++)
        {
            if (TooLong(prompt.Count + continuations[i].Count, $"Continuation {i + 1} with its prompt", i) is { } refusal)
            {
                return new ContinuationResult([], refusal);
            }
        }

        double[][] scores = Decode(prompt, continuations, cancellationToken);
        return new ContinuationResult([.. scores.Select((s, i) => new ContinuationScore([.. continuations[i]], [.. s]))], null);
    }

    /// <summary>Scores a whole text after the token that begins a text.</summary>
    /// <param name="text">Any text of at least one token.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    /// <returns>The score, or a refusal when the text is empty, cannot be written with the vocabulary, or does not fit the context.</returns>
    /// <exception cref="ModelException">The model has no token that begins a text, or the library failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the scorer can be used again.</exception>
    public TextScoreResult ScoreText(string text, CancellationToken cancellationToken)
    {
        int start = _startToken ?? throw new ModelException("This model has no token that begins a text: score the text as a continuation of a prompt.");
        ScoreRefusal? refusal = Encode(text, "The text", 0, out IReadOnlyList<int> tokens) ?? TooLong(1 + tokens.Count, "The text", 0);
        if (refusal is not null)
        {
            return new TextScoreResult(null, refusal);
        }

        double[] scores = Decode([start], [tokens], cancellationToken)[0];
        return new TextScoreResult(new TextScore([.. tokens], [.. scores.Select(s => -s / Math.Log(2))], Encoding.UTF8.GetByteCount(text)), null);
    }

    private double[][] Decode(IReadOnlyList<int> prompt, IReadOnlyList<IReadOnlyList<int>> continuations, CancellationToken cancellationToken)
    {
        using IDisposable turn = _queue.Enter(cancellationToken);
        double[][] scores = [];
        _decoder.Run([new ScoredPrompt(prompt, continuations)], (_, own) => scores = own, cancellationToken);
        return scores;
    }

    private ScoreRefusal? Encode(string text, string name, int index, out IReadOnlyList<int> tokens)
    {
        tokens = [];
        if (text.Length == 0)
        {
            return new ScoreRefusal(index, 0, $"{name} is empty: write at least one character.");
        }

        EncodedPrompt encoded = _encoder.Raw(text);
        tokens = encoded.TokenIds;
        return encoded.Problem is null ? null : new ScoreRefusal(index, 0, $"{name} cannot be scored. {encoded.Problem}");
    }

    // The last token is only predicted, never decoded: it needs no cell.
    private ScoreRefusal? TooLong(int tokens, string name, int index)
    {
        int excess = tokens - 1 - _context.Cells;
        string much = excess == 1 ? "1 token" : $"{excess} tokens";
        return excess <= 0 ? null : new ScoreRefusal(index, excess, $"{name} is {much} too long for a context of {_context.Cells}: shorten it by so much.");
    }
}
