using LlmQuest.Inference.Seam;

namespace LlmQuest.Testing;

/// <summary>The inside of a scripted model: attention and guesses as a test decides them.</summary>
public sealed class ScriptedInspector : ITensorInspector
{
    private readonly int _layers;
    private readonly int _heads;
    private readonly Func<int, int, int, int, float> _attention;
    private readonly Func<int, int, float[]> _guess;
    private int _inside;

    /// <param name="layers">Number of layers.</param>
    /// <param name="heads">Number of heads of a layer.</param>
    /// <param name="attention">The weight of layer, head, from and to.</param>
    /// <param name="guess">The logits after a layer, at a token.</param>
    public ScriptedInspector(int layers, int heads, Func<int, int, int, int, float> attention, Func<int, int, float[]> guess)
    {
        _layers = layers;
        _heads = heads;
        _attention = attention;
        _guess = guess;
    }

    public int MaxTokens { get; init; } = 16;

    /// <summary>Called before each guess.</summary>
    public Action Guessing { get; set; } = () => { };

    /// <summary>Whether two looks were ever made at once.</summary>
    public bool WasCrowded { get; private set; }

    /// <summary>A model that can be looked into.</summary>
    public ScriptedModel Model() => new(_ => ScriptedModel.Only(1))
    {
        Card = new ModelCard("scripted", ScriptedModel.Alphabet.Length, ScriptedModel.TrainedContext, 0, _layers, null, "", "") { Heads = _heads, EmbeddingLength = 2 },
        Inspector = this,
    };

    public TensorCapture Capture(IReadOnlyList<int> tokens, CancellationToken cancellationToken) => Alone(() =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new TensorCapture([.. Enumerable.Range(0, _layers).Select(layer => Attention(layer, tokens.Count))], [.. Enumerable.Range(0, _layers).Select(layer => Outputs(layer, tokens.Count))], new CapturedTensor("norm", [2], new float[2]));
    });

    // A vector holds nothing but its own place.
    public void Guess(ReadOnlySpan<float> hidden, Span<float> logits, CancellationToken cancellationToken)
    {
        Alone(() => 0);
        Guessing();
        cancellationToken.ThrowIfCancellationRequested();
        for (int row = 0; row < hidden.Length / 2; row++)
        {
            _guess((int)hidden[2 * row], (int)hidden[(2 * row) + 1]).CopyTo(logits[(row * ScriptedModel.Alphabet.Length)..]);
        }
    }

    private T Alone<T>(Func<T> look)
    {
        WasCrowded |= Interlocked.Increment(ref _inside) > 1;
        T seen = look();
        Thread.Yield();
        Interlocked.Decrement(ref _inside);
        return seen;
    }

    private CapturedTensor Attention(int layer, int tokens) => new($"kq_soft_max-{layer}", [_heads, tokens, tokens], (float[])
    [
        .. from head in Enumerable.Range(0, _heads)
           from query in Enumerable.Range(0, tokens)
           from key in Enumerable.Range(0, tokens)
           select key > query ? 0 : _attention(layer, head, query, key),
    ]);

    private static CapturedTensor Outputs(int layer, int tokens) => new($"l_out-{layer}", [tokens, 2], (float[])[.. Enumerable.Range(0, tokens).SelectMany(token => new[] { layer, (float)token })]);
}
