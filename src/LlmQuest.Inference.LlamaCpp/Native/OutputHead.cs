using System.Numerics.Tensors;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>What stands behind the last layer: root-mean-square norm and output matrix.</summary>
internal sealed unsafe class OutputHead
{
    private const int RowsAtOnce = 512;
    private readonly float[] _norm;
    private readonly float _epsilon;
    private readonly GgmlTensor* _matrix;

    private OutputHead(float[] norm, float epsilon, GgmlTensor* matrix)
    {
        _norm = norm;
        _epsilon = epsilon;
        _matrix = matrix;
    }

    /// <summary>The head of the model that was listened to; null when it has none of this shape.</summary>
    public static OutputHead? From(TensorWatch watch) =>
        watch.FinalNorm is CapturedTensor norm && watch.OutputMatrix is not null ? new OutputHead(norm.Values.ToArray(), watch.Epsilon, watch.OutputMatrix) : null;

    /// <summary>Logits [rows, vocabulary] of vectors [rows, embedding]. The matrix is read in parts: as floats it is larger than the model.</summary>
    public void Apply(ReadOnlySpan<float> hidden, Span<float> logits, CancellationToken cancellationToken)
    {
        float[] normed = Normed(hidden);
        int vocabulary = (int)_matrix->Sizes[1];
        for (int first = 0; first < vocabulary; first += RowsAtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(RowsAtOnce, vocabulary - first);
            Multiply(normed, TensorReader.Rows(_matrix, first, count), logits, first, vocabulary);
        }
    }

    private void Multiply(float[] normed, float[] rows, Span<float> logits, int first, int vocabulary)
    {
        int length = _norm.Length;
        for (int h = 0; h < normed.Length / length; h++)
        {
            ReadOnlySpan<float> vector = normed.AsSpan(h * length, length);
            for (int i = 0; i < rows.Length / length; i++)
            {
                logits[(h * vocabulary) + first + i] = TensorPrimitives.Dot(vector, rows.AsSpan(i * length, length));
            }
        }
    }

    private float[] Normed(ReadOnlySpan<float> hidden)
    {
        int length = _norm.Length;
        var normed = new float[hidden.Length];
        for (int h = 0; h < hidden.Length; h += length)
        {
            ReadOnlySpan<float> from = hidden.Slice(h, length);
            Span<float> to = normed.AsSpan(h, length);
            float scale = 1f / MathF.Sqrt((TensorPrimitives.SumOfSquares(from) / length) + _epsilon);
            TensorPrimitives.Multiply(from, scale, to);
            TensorPrimitives.Multiply(to, _norm, to);
        }

        return normed;
    }
}
