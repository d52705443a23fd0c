using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Bench;

/// <summary>A model that computes nothing: its logits are prepared rows, spread as those of a model that writes prose. What is left of a token is this program's own part.</summary>
internal sealed class QuickModel : ILanguageModel, IModelRuntime, IModelSource
{
    /// <summary>As many tokens as the model has that comes with the program.</summary>
    public const int Vocabulary = 49_152;

    private const int Rows = 8;
    private const int Words = 1000;
    private const double Steepness = 1.5;
    private static readonly byte[][] Pieces = [.. Enumerable.Range(0, Words).Select(i => Encoding.UTF8.GetBytes(FormattableString.Invariant($" w{i}")))];
    private readonly float[][] _rows = [.. Enumerable.Range(0, Rows).Select(Row)];

    public string Name => "a model that computes nothing";

    public ModelCard Card { get; } = new("prepared rows", Vocabulary, 4096, 0, 1, null, "", "");

    public DeviceReport Device { get; } = new("none", "none", "");

    /// <summary>Time its contexts spent copying rows.</summary>
    public TimeSpan CopyingTime => Stopwatch.GetElapsedTime(0, Copying);

    /// <summary>The same in ticks of the stopwatch; counted by the contexts.</summary>
    public long Copying { get; set; }

    /// <summary>Prepared logits, another row for every position.</summary>
    public ReadOnlySpan<float> Logits(int position) => _rows[position % Rows];

    /// <summary>A host that loads it.</summary>
    public ModelHost Host() => new(() => this, this, new ContextOptions(Threads: 1), TimeProvider.System);

    public ModelIdentity Verify(IProgress<float> progress, CancellationToken cancellationToken) => new("quick", Name, "", "00");

    public ILanguageModel Load(string path, IProgress<float>? progress, CancellationToken cancellationToken) => this;

    public RuntimeReport Report() => new(Name, "", "", [], []);

    public int[] Tokenize(string text, bool parseSpecial) => [.. text.Select(letter => (int)letter)];

    public int[] TokenizeWhole(string text) => Tokenize(text, parseSpecial: false);

    // Every byte has a token of its own, or no prompt could be written.
    public byte[] TokenBytes(int id, bool renderSpecial) => id <= byte.MaxValue ? [(byte)id] : [.. Pieces[id % Words]];

    public bool IsEndOfGeneration(int id) => false;

    public IDecodeContext CreateContext(ContextOptions options) => new QuickContext(this, options);

    public IEmbeddingContext CreateEmbeddingContext(ContextOptions options) => throw new ModelException("Nothing is computed here: choose a model file.");

    public bool TryInspect([NotNullWhen(true)] out ITensorInspector? inspector, [NotNullWhen(false)] out string? reason)
    {
        inspector = null;
        reason = "Nothing is computed here: choose a model file.";
        return false;
    }

    public void Dispose()
    {
    }

    // The probability of the token at rank r falls as a power of r; which token has which rank is drawn. Tokens of one byte stay out of it.
    private static float[] Row(int number)
    {
        var random = new RandomStream(seed: number, sample: 0);
        var row = new float[Vocabulary];
        int[] ids = [.. Enumerable.Range(0, Vocabulary)];
        for (int rank = 0; rank < Vocabulary; rank++)
        {
            int drawn = rank + (int)(random.NextDouble() * (Vocabulary - rank));
            (ids[rank], ids[drawn]) = (ids[drawn], ids[rank]);
            row[ids[rank]] = ids[rank] <= byte.MaxValue ? -30f : (float)(-Steepness * Math.Log(rank + 1));
        }

        return row;
    }
}
