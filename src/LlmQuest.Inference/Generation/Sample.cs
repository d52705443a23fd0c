using System.Runtime.InteropServices;
using System.Text;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Inference.Generation;

/// <summary>A sample while it is written.</summary>
internal sealed class Sample(int index, ILanguageModel model, SamplingPipeline pipeline, RandomStream random, IReadOnlyList<int> prompt, StopStrings stop)
{
    private readonly Utf8Stream _utf8 = new();
    private readonly StringBuilder _text = new();
    private readonly List<int> _ids = [.. prompt];
    private readonly List<TokenFigures> _figures = [];

    public int Index { get; } = index;

    public int Count => _ids.Count - prompt.Count;

    public int LastToken => _ids[^1];

    public FinishReason? Finish { get; set; }

    /// <summary>Chooses the next token from a row of logits and returns the text it completes.</summary>
    public string Advance(ReadOnlySpan<float> logits, int maxNewTokens)
    {
        int token = pipeline.Choose(logits, CollectionsMarshal.AsSpan(_ids), random);
        if (model.IsEndOfGeneration(token))
        {
            Finish = FinishReason.End;
            return "";
        }

        _ids.Add(token);
        _figures.Add(TokenFigures.Of(logits, token));
        if (Count == maxNewTokens)
        {
            Finish = FinishReason.Length;
        }

        string text = Show(stop.Push(_utf8.Add(model.TokenBytes(token, renderSpecial: false))));
        if (stop.IsReached)
        {
            Finish = FinishReason.Stop;
        }

        return text;
    }

    /// <summary>What was held back: the beginning of a stop string, and the bytes of an unfinished character as the replacement character.</summary>
    public string Flush() => Show(stop.Push(_utf8.End()) + stop.Flush());

    public SampleResult ToResult() => new(_text.ToString(), [.. _ids.Skip(prompt.Count)], [.. _figures], Finish ?? FinishReason.Cancelled);

    private string Show(string text)
    {
        _text.Append(text);
        return text;
    }
}
