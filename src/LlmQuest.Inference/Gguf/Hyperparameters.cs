namespace LlmQuest.Inference.Gguf;

/// <summary>Holds a model's numbers against what a model can have: values outside can end the process in the native library.</summary>
internal static class Hyperparameters
{
    private const double SmallestEpsilon = 1e-20;
    private const double SmallestFactor = 1e-9;

    private static readonly (string Name, double Minimum, double Maximum)[] Ranges =
    [
        ("block_count", 1, 512),
        ("context_length", 1, 1 << 28),
        ("embedding_length", 1, 1 << 17),
        ("feed_forward_length", 0, 1 << 20),
        ("attention.head_count", 0, 1024),
        ("attention.head_count_kv", 0, 1024),
        ("attention.key_length", 1, 1 << 14),
        ("attention.value_length", 1, 1 << 14),
        ("attention.layer_norm_epsilon", SmallestEpsilon, 0.1),
        ("attention.layer_norm_rms_epsilon", SmallestEpsilon, 0.1),
        ("attention.max_alibi_bias", 0, 1024),
        ("attention.clamp_kqv", 0, 1e6),
        ("attention.sliding_window", 0, 1 << 28),
        ("rope.dimension_count", 0, 1 << 14),
        ("rope.freq_base", SmallestFactor, 1e12),
        ("rope.scale_linear", 0, 1e6),
        ("rope.scaling.factor", 0, 1e6),
        ("rope.scaling.attn_factor", 0, 1e6),
        ("expert_count", 0, 512),
        ("expert_used_count", 0, 512),
        ("pooling_type", -1, 4),
        ("vocab_size", 1, 1 << 20),
    ];

    private static readonly string[] RopeScalings = ["none", "linear", "yarn", "longrope"];

    /// <summary>What is wrong, as a clause, or null.</summary>
    public static string? ProblemWith(GgufHeader header) => (header.Architecture.Length, header.Tensors.Count) switch
    {
        (0, _) => "it does not name its architecture",
        (_, 0) => "it holds no weights",
        _ => Outside(header) ?? Experts(header) ?? RopeScaling(header),
    };

    private static string? Outside(GgufHeader header)
    {
        foreach ((string name, double minimum, double maximum) in Ranges)
        {
            string key = $"{header.Architecture}.{name}";
            if (header.Texts.ContainsKey(key))
            {
                return $"{key} is a text and not a number";
            }

            if (header.Hyperparameter(name) is { } value && !(value >= minimum && value <= maximum))
            {
                return FormattableString.Invariant($"{key} is {value}, outside {minimum} to {maximum}");
            }
        }

        return null;
    }

    private static string? Experts(GgufHeader header)
    {
        double experts = header.Hyperparameter("expert_count") ?? 0;
        double used = header.Hyperparameter("expert_used_count") ?? 0;
        return used > experts || (experts > 0 && used == 0)
            ? FormattableString.Invariant($"it has {experts} experts and uses {used} of them")
            : null;
    }

    private static string? RopeScaling(GgufHeader header)
    {
        string key = $"{header.Architecture}.rope.scaling.type";
        return header.Texts.TryGetValue(key, out string? scaling) && !RopeScalings.Contains(scaling) ? $"{key} is the unknown '{scaling}'" : null;
    }
}
