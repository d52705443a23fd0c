using System.Diagnostics.CodeAnalysis;
using System.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Testing;

/// <summary>A model of one token per character of a small alphabet, whose logits a test decides from the tokens of the sequence so far.</summary>
public sealed class ScriptedModel : ILanguageModel
{
    public const string Alphabet = "\0abcdefghijklmnopqrstuvwxyz .";
    public const int End = 0;
    public const int TrainedContext = 64;
    private readonly Func<IReadOnlyList<int>, float[]> _logits;
    private int _tokensLookedAt;
    private int _tokensDecoded;

    public ScriptedModel(Func<IReadOnlyList<int>, float[]> logits) => _logits = logits;

    /// <summary>A gate every decode waits at; open unless a test closes it.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    /// <summary>Called before texts are embedded.</summary>
    public Action Embedding { get; set; } = () => { };

    /// <summary>Whether it has a token that begins a text, <c>&lt;|endoftext|&gt;</c>: then the one that also ends.</summary>
    public bool HasTextStart { get; set; }

    /// <summary>How often the bytes of a token were asked for.</summary>
    public int TokensLookedAt => _tokensLookedAt;

    /// <summary>How many tokens were decoded, in whatever context.</summary>
    public int TokensDecoded => _tokensDecoded;

    public bool IsDisposed { get; private set; }

    public ModelCard Card { get; init; } = new("scripted", Alphabet.Length, TrainedContext, 0, 1, null, "", "");

    public DeviceReport Device { get; } = new("CPU", "paper", "script");

    /// <summary>A model that says a text and ends, whatever the prompt.</summary>
    public static ScriptedModel Saying(string text, int promptLength) => new(tokens =>
    {
        int said = tokens.Count - promptLength;
        return Only(said < text.Length ? IdOf(text[said]) : End);
    });

    /// <summary>A model for which all letters are equally likely and that never ends.</summary>
    public static ScriptedModel Babbling() => new(_ => [float.NegativeInfinity, .. Enumerable.Repeat(0f, Alphabet.Length - 1)]);

    /// <summary>A babbling model whose gate closes by itself after some tokens: what is decoded next waits until it is stopped or the gate is opened.</summary>
    public static ScriptedModel Stalling(int tokens)
    {
        ScriptedModel? model = null;
        model = new ScriptedModel(held =>
        {
            if (held.Count == tokens)
            {
                model!.Gate.Reset();
            }

            return [float.NegativeInfinity, .. Enumerable.Repeat(0f, Alphabet.Length - 1)];
        });
        return model;
    }

    /// <summary>A model whose logits differ for every sequence of tokens.</summary>
    public static ScriptedModel Mumbling() => new(tokens =>
    {
        int mix = tokens.Aggregate(17, (hash, token) => ((hash * 31) + token) % 9973);
        return [.. Enumerable.Range(1, Alphabet.Length).Select(i => MathF.Sin(mix * i))];
    });

    public static int IdOf(char letter) => Alphabet.IndexOf(letter, StringComparison.Ordinal);

    public static float[] Only(int id)
    {
        float[] logits = Enumerable.Repeat(-30f, Alphabet.Length).ToArray();
        logits[id] = 0f;
        return logits;
    }

    public int[] Tokenize(string text, bool parseSpecial) => HasTextStart && parseSpecial && text == "<|endoftext|>" ? [End] : [.. text.Where(c => Alphabet.Contains(c, StringComparison.Ordinal)).Select(IdOf)];

    public int[] TokenizeWhole(string text) => Tokenize(text, parseSpecial: false);

    public byte[] TokenBytes(int id, bool renderSpecial)
    {
        Interlocked.Increment(ref _tokensLookedAt);
        return id == End ? [] : Encoding.UTF8.GetBytes(Alphabet[id].ToString());
    }

    public bool IsEndOfGeneration(int id) => id == End;

    public IDecodeContext CreateContext(ContextOptions options) => new ScriptedContext(_logits, Gate, options, count => Interlocked.Add(ref _tokensDecoded, count));

    public IEmbeddingContext CreateEmbeddingContext(ContextOptions options) => new ScriptedEmbeddingContext(options, () => Embedding());

    /// <summary>Looks inside; null where the model cannot be opened.</summary>
    public ITensorInspector? Inspector { get; init; }

    public bool TryInspect([NotNullWhen(true)] out ITensorInspector? inspector, [NotNullWhen(false)] out string? reason)
    {
        inspector = Inspector;
        reason = Inspector is null ? "A scripted model has no layers to look inside: choose a real model." : null;
        return Inspector is not null;
    }

    public void Dispose() => IsDisposed = true;
}
