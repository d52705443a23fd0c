using System.Collections.Immutable;

namespace LlmQuest.Inference.Seam;

/// <summary>A copy of one tensor.</summary>
/// <param name="Name">The library's name for it, for example <c>l_out-3</c>.</param>
/// <param name="Shape">Sizes, slowest first.</param>
/// <param name="Values">Numbers, row-major.</param>
public sealed record CapturedTensor(string Name, ImmutableArray<int> Shape, ReadOnlyMemory<float> Values)
{
    /// <summary>The numbers of one innermost row.</summary>
    /// <param name="index">One index per dimension but the last.</param>
    /// <exception cref="ArgumentException">Too few or too many indices.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside the shape.</exception>
    public ReadOnlySpan<float> Row(params ReadOnlySpan<int> index)
    {
        if (index.Length != Shape.Length - 1)
        {
            throw new ArgumentException($"A row of '{Name}' needs {Shape.Length - 1} indices, not {index.Length}.", nameof(index));
        }

        int row = 0;
        for (int i = 0; i < index.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index[i], nameof(index));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index[i], Shape[i], nameof(index));
            row = (row * Shape[i]) + index[i];
        }

        return Values.Span.Slice(row * Shape[^1], Shape[^1]);
    }
}
