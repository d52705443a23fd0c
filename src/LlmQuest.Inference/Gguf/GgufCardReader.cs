namespace LlmQuest.Inference.Gguf;

/// <summary>Makes a card from a header that was found sound.</summary>
internal static class GgufCardReader
{
    private const int BytesOfHalf = 2;

    public static GgufCard Read(GgufHeader header, long fileBytes) => new(
        header.Texts.GetValueOrDefault("general.name", ""),
        header.Architecture,
        header.Tensors.Values.Sum(tensor => tensor.Weights),
        Whole(header, "block_count"),
        Whole(header, "attention.head_count"),
        Whole(header, "embedding_length"),
        Whole(header, "context_length"),
        header.Vocabulary?.Count ?? 0,
        Quantisation(header),
        fileBytes,
        KvBytesPerToken(header),
        header.Texts.GetValueOrDefault("general.license", ""),
        header.Texts.GetValueOrDefault("tokenizer.chat_template"));

    private static int Whole(GgufHeader header, string name) => (int)(header.Hyperparameter(name) ?? 0);

    // The token embedding is often kept finer than the rest, and in a small model it would outweigh it.
    private static string Quantisation(GgufHeader header)
    {
        IEnumerable<GgufTensor> layers = header.Tensors.Values.Where(tensor => tensor.Name.StartsWith("blk.", StringComparison.Ordinal));
        uint kind = layers
            .DefaultIfEmpty(header.Tensors.Values.First())
            .GroupBy(tensor => tensor.Kind)
            .MaxBy(group => group.Sum(tensor => tensor.Weights))!
            .Key;
        return TensorKinds.NameOf(kind);
    }

    private static long KvBytesPerToken(GgufHeader header)
    {
        double heads = header.Hyperparameter("attention.head_count") ?? 0;
        if (heads < 1 || header.Hyperparameter("attention.causal") == 0)
        {
            return 0;
        }

        double length = (header.Hyperparameter("embedding_length") ?? 0) / heads;
        double numbers = (header.Hyperparameter("attention.key_length") ?? length) + (header.Hyperparameter("attention.value_length") ?? length);
        return (long)((header.Hyperparameter("block_count") ?? 0) * (header.Hyperparameter("attention.head_count_kv") ?? heads) * numbers) * BytesOfHalf;
    }
}
