namespace LlmQuest.Inference.Gguf;

/// <summary>The hyperparameters that decide the tensors' shapes.</summary>
/// <param name="Layers">Number of layers.</param>
/// <param name="Embedding">Numbers in the vector of one token.</param>
/// <param name="FeedForward">Width of the feed-forward part.</param>
/// <param name="Heads">Attention heads.</param>
/// <param name="KvHeads">Heads of keys and values.</param>
/// <param name="HeadLength">Numbers of one head.</param>
/// <param name="Context">Longest context, in tokens.</param>
/// <param name="HasExperts">Whether the feed-forward part is split into experts.</param>
internal readonly record struct ModelSizes(long Layers, long Embedding, long FeedForward, long Heads, long KvHeads, long HeadLength, long Context, bool HasExperts)
{
    /// <summary>Reads the sizes; returns what is wrong between them, as a clause, or null.</summary>
    public static string? Of(GgufHeader header, out ModelSizes sizes)
    {
        long embedding = Whole(header, "embedding_length", 0);
        long heads = Whole(header, "attention.head_count", 0);
        long kvHeads = Whole(header, "attention.head_count_kv", heads);
        long headLength = Whole(header, "attention.key_length", heads > 0 ? embedding / heads : 0);
        sizes = new ModelSizes(
            Whole(header, "block_count", 0),
            embedding,
            Whole(header, "feed_forward_length", 0),
            heads,
            kvHeads,
            headLength,
            Whole(header, "context_length", 0),
            Whole(header, "expert_count", 0) > 0);
        return sizes.Problem(header);
    }

    private string? Problem(GgufHeader header)
    {
        if (Heads == 0 || KvHeads == 0 || Heads % KvHeads != 0)
        {
            return $"its {Heads} attention heads cannot share {KvHeads} heads of keys and values";
        }

        if (header.Hyperparameter("attention.key_length") is null && Embedding % Heads != 0)
        {
            return $"its {Heads} attention heads do not divide an embedding of {Embedding} numbers";
        }

        if (Whole(header, "attention.value_length", HeadLength) != HeadLength)
        {
            return "its heads have keys and values of different lengths";
        }

        if (header.Architecture == "llama" && (HeadLength % 2 != 0 || Whole(header, "rope.dimension_count", HeadLength) != HeadLength))
        {
            return $"its rotary positions do not fit heads of {HeadLength} numbers";
        }

        return null;
    }

    private static long Whole(GgufHeader header, string name, long otherwise) => header.Hyperparameter(name) is { } value ? (long)value : otherwise;
}
