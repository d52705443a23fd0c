namespace LlmQuest.Inference.Gguf;

/// <summary>Holds the tokenizer's tables against each other: the native library reads them by index without looking.</summary>
internal static class VocabularyCheck
{
    private const int ByteValues = 256;

    /// <summary>What is wrong, as a clause, or null.</summary>
    public static string? ProblemWith(GgufHeader header)
    {
        if (header.Vocabulary is not { Kind: GgufValueKind.Text, Count: > 0 } vocabulary)
        {
            return "it has no vocabulary";
        }

        if (header.Hyperparameter("vocab_size") is { } announced && announced != vocabulary.Count)
        {
            return FormattableString.Invariant($"it announces {announced} tokens and lists {vocabulary.Count}");
        }

        return Column(header, "token_type", GgufValueKind.Int32, GgufValueKind.UInt32)
            ?? Column(header, "scores", GgufValueKind.Float32, GgufValueKind.Float32)
            ?? Merges(header)
            ?? SpecialToken(header)
            ?? Missing(header)
            ?? Words(header, vocabulary.Texts);
    }

    private static string? Column(GgufHeader header, string name, GgufValueKind kind, GgufValueKind orKind)
    {
        string key = $"tokenizer.ggml.{name}";
        if (header.Texts.ContainsKey(key) || header.Numbers.ContainsKey(key))
        {
            return $"{key} is not a list";
        }

        return !header.Arrays.TryGetValue(key, out GgufArray? column)
            || (column.Count == header.Vocabulary!.Count && (column.Kind == kind || column.Kind == orKind))
            ? null
            : $"{key} has {column.Count} values of type {column.Kind} for {header.Vocabulary!.Count} tokens";
    }

    private static string? Merges(GgufHeader header)
    {
        const string key = "tokenizer.ggml.merges";
        bool needed = header.Texts.GetValueOrDefault("tokenizer.ggml.model") == "gpt2";
        bool isList = header.Arrays.TryGetValue(key, out GgufArray? merges) && merges.Kind == GgufValueKind.Text;
        return isList || (!needed && merges is null) ? null : $"{key} is not a list of texts";
    }

    private static string? SpecialToken(GgufHeader header)
    {
        foreach ((string key, GgufNumber id) in header.Numbers)
        {
            bool isToken = key.StartsWith("tokenizer.ggml.", StringComparison.Ordinal) && key.EndsWith("_token_id", StringComparison.Ordinal);
            if (isToken && !(id.Value >= 0 && id.Value < header.Vocabulary!.Count))
            {
                return FormattableString.Invariant($"{key} is {id.Value}, outside its {header.Vocabulary!.Count} tokens");
            }
        }

        return null;
    }

    // Without these the library falls back on ids of other models, or stops the process at the first text.
    private static string? Missing(GgufHeader header)
    {
        bool isWordPiece = header.Texts.GetValueOrDefault("tokenizer.ggml.model") == "bert";
        string[] needed = isWordPiece ? ["bos_token_id", "unknown_token_id", "seperator_token_id"] : [];
        string? missing = needed.FirstOrDefault(name => !header.Numbers.ContainsKey($"tokenizer.ggml.{name}"));
        return missing is null ? null : $"its tokenizer needs tokenizer.ggml.{missing}";
    }

    private static string? Words(GgufHeader header, IReadOnlyList<string> tokens)
    {
        var seen = new HashSet<string>(tokens.Count, StringComparer.Ordinal);
        foreach (string whole in tokens)
        {
            // The library reads a token up to its first zero byte, and ends the process when two are then the same.
            int zero = whole.IndexOf('\0', StringComparison.Ordinal);
            string token = zero < 0 ? whole : whole[..zero];
            if (token.Length > 0 && !seen.Add(token))
            {
                return "its vocabulary has the same token twice";
            }
        }

        bool isSentencePiece = header.Texts.GetValueOrDefault("tokenizer.ggml.model") == "llama";
        return isSentencePiece && FirstUnwritable(seen) is { } value ? $"its vocabulary has no token for the byte {value:X2}" : null;
    }

    private static int? FirstUnwritable(HashSet<string> tokens)
    {
        for (int value = 0; value < ByteValues; value++)
        {
            if (!tokens.Contains($"<0x{value:X2}>") && !tokens.Contains(((char)value).ToString()))
            {
                return value;
            }
        }

        return null;
    }
}
