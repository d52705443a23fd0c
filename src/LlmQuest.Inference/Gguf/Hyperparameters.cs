namespace LlmQuest.Inference.Gguf;

/// <summary>Holds a model's numbers against what a model can have: values outside can end the process in the native library.</summary>
internal static class Hyperparameters
{
    private static readonly (string Name, double Minimum, double Maximum)[] Ranges =
    [
        ("block_count", 1, 512),
        ("context_length", 1, 1 << 28),
        ("embedding_length", 1, 1 << 17),
        ("feed_forward_length", 1, 1 << 20),
        ("attention.head_count", 1, 1024),
        ("attention.head_count_kv", 0, 1024),
        ("attention.layer_norm_epsilon", 0, 1),
        ("attention.layer_norm_rms_epsilon", 0, 1),
        ("rope.dimension_count", 0, 1 << 16),
        ("rope.freq_base", 0, 1e12),
    ];

    /// <summary>What is wrong, as a clause, or null.</summary>
    public static string? ProblemWith(GgufHeader header)
    {
        if (!header.Texts.TryGetValue("general.architecture", out string? architecture))
        {
            return "it does not name its architecture";
        }

        if (header.Tensors == 0)
        {
            return "it holds no weights";
        }

        foreach ((string name, double minimum, double maximum) in Ranges)
        {
            string key = $"{architecture}.{name}";
            if (header.Numbers.TryGetValue(key, out double value) && !(value >= minimum && value <= maximum))
            {
                return FormattableString.Invariant($"{key} is {value}, outside {minimum} to {maximum}");
            }
        }

        return header.ArrayLengths.ContainsKey("tokenizer.ggml.tokens") ? null : "it has no vocabulary";
    }
}
