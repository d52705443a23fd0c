namespace LlmQuest.Inference.Gguf;

/// <summary>A tensor as the header describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Sizes, the row length first.</param>
/// <param name="Kind">Type of its weights, numbered as in ggml.</param>
/// <param name="Offset">Where it begins, in bytes from the start of the weights.</param>
/// <param name="Bytes">Its size in bytes.</param>
internal sealed record GgufTensor(string Name, long[] Shape, uint Kind, long Offset, long Bytes)
{
    /// <summary>Number of weights.</summary>
    public long Weights => Shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>Whether it has these sizes; sizes of one at the end do not count.</summary>
    public bool Has(ReadOnlySpan<long> shape)
    {
        for (int i = 0; i < Math.Max(shape.Length, Shape.Length); i++)
        {
            if ((i < shape.Length ? shape[i] : 1) != (i < Shape.Length ? Shape[i] : 1))
            {
                return false;
            }
        }

        return true;
    }
}
