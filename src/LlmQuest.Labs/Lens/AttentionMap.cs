using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Labs.Lens;

/// <summary>The attention of all heads, and what stands out in it.</summary>
/// <param name="attention">Weights of each layer: shape [head, query, key].</param>
internal sealed class AttentionMap(ImmutableArray<CapturedTensor> attention)
{
    // A ten-thousandth of the weight is less than anybody sees, and a journal keeps a triangle of them.
    private const int Decimals = 4;

    public int Layers => attention.Length;

    public int Heads => attention[0].Shape[0];

    /// <summary>The links of a token in every head, strongest first, without those to the first token and to itself.</summary>
    public IReadOnlyList<Link> LinksOf(int position, CancellationToken cancellationToken)
        => Ordered(Enumerable.Range(1, Math.Max(0, position - 1)), position, cancellationToken);

    /// <summary>For every head, the link of a token to the one after an earlier occurrence of the same token, strongest first: what a head that copies does (Olsson et al. 2022, arXiv:2209.11895).</summary>
    public IReadOnlyList<Link> CopyingLinksOf(int position, IReadOnlyList<int> ids, CancellationToken cancellationToken)
        => [.. Ordered(Enumerable.Range(1, Math.Max(0, position - 1)).Where(to => ids[to - 1] == ids[position]), position, cancellationToken).DistinctBy(link => (link.Layer, link.Head))];

    /// <summary>For each token, the weight on each token up to it.</summary>
    /// <exception cref="Inference.ModelException">The model computed what is no number.</exception>
    public LabValue Triangle(int layer, int head, CancellationToken cancellationToken) => LabValue.List(Enumerable.Range(0, attention[layer].Shape[1]).Select(from =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        return LabValue.Numbers(Row(layer, head, from).ToArray().Select(weight => Math.Round((double)weight, Decimals)));
    }));

    private List<Link> Ordered(IEnumerable<int> keys, int position, CancellationToken cancellationToken)
    {
        int[] to = [.. keys];
        List<Link> links = [];
        for (int layer = 0; layer < Layers; layer++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int head = 0; head < Heads; head++)
            {
                ReadOnlySpan<float> row = Row(layer, head, position);
                foreach (int key in to)
                {
                    links.Add(new Link(layer, head, position, key, row[key]));
                }
            }
        }

        return [.. links.OrderByDescending(link => link.Weight)];
    }

    private ReadOnlySpan<float> Row(int layer, int head, int from)
    {
        ReadOnlySpan<float> row = attention[layer].Row(head, from)[..(from + 1)];
        LogitsCheck.ThrowIfNotFinite(row);
        return row;
    }
}
