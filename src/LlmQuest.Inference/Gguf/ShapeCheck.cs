namespace LlmQuest.Inference.Gguf;

/// <summary>Holds the tensors' types and shapes against the hyperparameters, for the architectures this program knows: llama and bert.</summary>
/// <remarks>Names and shapes of tensors as in llama.cpp's gguf-py/gguf/constants.py and src/llama-model.cpp.</remarks>
internal static class ShapeCheck
{
    /// <summary>What is wrong, as a clause, or null.</summary>
    public static string? ProblemWith(GgufHeader header)
    {
        if (header.Architecture is not ("llama" or "bert"))
        {
            return null;
        }

        return Types(header) ?? Needed(header) ?? (ModelSizes.Of(header, out ModelSizes sizes) ?? Shapes(header, sizes) ?? Layers(header, sizes));
    }

    private static string? Types(GgufHeader header)
    {
        foreach (GgufTensor tensor in header.Tensors.Values)
        {
            bool isVector = tensor.Shape.AsSpan(1).IndexOfAnyExcept(1) < 0;
            bool fits = isVector ? tensor.Kind == TensorKinds.Float32 : TensorKinds.IsWeight(tensor.Kind);
            if (!fits)
            {
                return $"tensor '{tensor.Name}' has the type {tensor.Kind}, which cannot be computed with";
            }
        }

        return null;
    }

    private static string? Needed(GgufHeader header)
    {
        string epsilon = header.Architecture == "bert" ? "attention.layer_norm_epsilon" : "attention.layer_norm_rms_epsilon";
        string[] names = ["block_count", "context_length", "embedding_length", "feed_forward_length", "attention.head_count", epsilon];
        string? missing = names.FirstOrDefault(name => header.Hyperparameter(name) is null);
        return missing is null ? null : $"it has no number {header.Architecture}.{missing}";
    }

    private static string? Shapes(GgufHeader header, ModelSizes sizes)
        => Shape(header, "token_embd.weight", sizes.Embedding, header.Vocabulary!.Count)
            ?? (header.Architecture == "bert"
                ? Shape(header, "position_embd.weight", sizes.Embedding, sizes.Context) ?? Shape(header, "token_embd_norm.weight", sizes.Embedding)
                : Shape(header, "output_norm.weight", sizes.Embedding))
            ?? (header.Tensors.ContainsKey("output.weight") ? Shape(header, "output.weight", sizes.Embedding, header.Vocabulary.Count) : null);

    private static string? Layers(GgufHeader header, ModelSizes sizes)
    {
        int present = header.Tensors.Keys.Where(name => name.StartsWith("blk.", StringComparison.Ordinal)).Select(name => name.Split('.')[1]).Distinct().Count();
        if (present != sizes.Layers)
        {
            return $"{header.Architecture}.block_count is {sizes.Layers}, and it holds {present} layers";
        }

        for (int i = 0; i < sizes.Layers; i++)
        {
            if (Layer(header, sizes, $"blk.{i}.") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? Layer(GgufHeader header, ModelSizes sizes, string layer)
        => Shape(header, layer + "attn_q.weight", sizes.Embedding, sizes.Heads * sizes.HeadLength)
            ?? Shape(header, layer + "attn_k.weight", sizes.Embedding, sizes.KvHeads * sizes.HeadLength)
            ?? Shape(header, layer + "attn_v.weight", sizes.Embedding, sizes.KvHeads * sizes.HeadLength)
            ?? Shape(header, layer + "attn_output.weight", sizes.Heads * sizes.HeadLength, sizes.Embedding)
            ?? (sizes.HasExperts ? null : FeedForward(header, sizes, layer))
            ?? (header.Architecture == "bert" ? BertNorms(header, sizes, layer) : LlamaNorms(header, sizes, layer));

    private static string? FeedForward(GgufHeader header, ModelSizes sizes, string layer)
        => Shape(header, layer + "ffn_up.weight", sizes.Embedding, sizes.FeedForward)
            ?? Shape(header, layer + "ffn_down.weight", sizes.FeedForward, sizes.Embedding)
            ?? (header.Architecture == "bert" ? null : Shape(header, layer + "ffn_gate.weight", sizes.Embedding, sizes.FeedForward));

    private static string? LlamaNorms(GgufHeader header, ModelSizes sizes, string layer)
        => Shape(header, layer + "attn_norm.weight", sizes.Embedding) ?? Shape(header, layer + "ffn_norm.weight", sizes.Embedding);

    private static string? BertNorms(GgufHeader header, ModelSizes sizes, string layer)
        => Shape(header, layer + "attn_output_norm.weight", sizes.Embedding) ?? Shape(header, layer + "layer_output_norm.weight", sizes.Embedding);

    private static string? Shape(GgufHeader header, string name, params ReadOnlySpan<long> expected)
    {
        if (!header.Tensors.TryGetValue(name, out GgufTensor? tensor))
        {
            return $"it has no tensor '{name}'";
        }

        return tensor.Has(expected)
            ? null
            : $"tensor '{name}' is {string.Join('×', tensor.Shape)} where its numbers ask for {string.Join('×', expected.ToArray())}";
    }
}
