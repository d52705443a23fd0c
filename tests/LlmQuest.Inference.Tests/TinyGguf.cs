using System.Text;

namespace LlmQuest.Inference.Tests;

/// <summary>Writes a small model of the llama architecture that really loads: two layers, a vocabulary of bytes, random F32 weights. Or one with a fault.</summary>
internal sealed class TinyGguf
{
    public const int Vocabulary = 258;
    public const int WeightBytes = 26_848 * 4;
    private const uint Embedding = 32;
    private const uint FeedForward = 64;
    private const uint Layers = 2;
    private readonly Dictionary<string, (uint Kind, byte[] Value)> _entries = [];
    private readonly List<(string Name, ulong[] Shape)> _tensors = [];

    private TinyGguf()
    {
        Text("general.architecture", "llama");
        Text("general.name", "Tiny");
        Text("general.license", "mit");
        Whole("llama.block_count", Layers);
        Whole("llama.context_length", 64);
        Whole("llama.embedding_length", Embedding);
        Whole("llama.feed_forward_length", FeedForward);
        Whole("llama.attention.head_count", 4);
        Whole("llama.attention.head_count_kv", 2);
        Whole("llama.rope.dimension_count", Embedding / 4);
        Fraction("llama.attention.layer_norm_rms_epsilon", 1e-5f);
        Fraction("llama.rope.freq_base", 10_000);
        AddTokenizer();
        AddTensors();
    }

    public static byte[] Bytes(
        uint blockCount = Layers,
        float epsilon = 1e-5f,
        uint tensorKind = 0,
        ulong? announcedTensors = null,
        (string Key, uint Value)? whole = null,
        (string Key, string Value)? text = null,
        string? without = null,
        string? longer = null)
    {
        var model = new TinyGguf();
        model.Whole("llama.block_count", blockCount);
        model.Fraction("llama.attention.layer_norm_rms_epsilon", epsilon);
        if (whole is { } number)
        {
            model.Whole(number.Key, number.Value);
        }

        if (text is { } words)
        {
            model.Text(words.Key, words.Value);
        }

        model.Spoil(without, longer);
        return model.Write(tensorKind, announcedTensors);
    }

    /// <summary>The names of its tensors.</summary>
    public static IEnumerable<string> Tensors => new TinyGguf()._tensors.Select(tensor => tensor.Name);

    private void Spoil(string? without, string? longer)
    {
        _entries.Remove(without ?? "");
        _tensors.RemoveAll(tensor => tensor.Name == without);
        if (_tensors.FindIndex(tensor => tensor.Name == longer) is >= 0 and int at)
        {
            _tensors[at] = (_tensors[at].Name, [_tensors[at].Shape[0] + 8, .. _tensors[at].Shape[1..]]);
        }
    }

    private void AddTokenizer()
    {
        // Bytes as gpt2 writes them: the printable ones as themselves, the others from U+0100 on.
        int[] printable = [.. Enumerable.Range(33, 94), .. Enumerable.Range(161, 12), .. Enumerable.Range(174, 82)];
        int[] others = [.. Enumerable.Range(0, 256).Except(printable).Select((_, i) => 256 + i)];
        string[] tokens = ["<s>", "</s>", .. printable.Concat(others).Select(letter => ((char)letter).ToString())];
        Text("tokenizer.ggml.model", "gpt2");
        Text("tokenizer.ggml.pre", "gpt-2");
        Add("tokenizer.ggml.tokens", 9, writer => WriteTexts(writer, tokens));
        Add("tokenizer.ggml.merges", 9, writer => WriteTexts(writer, []));
        Add("tokenizer.ggml.token_type", 9, writer =>
        {
            writer.Write(5u);
            writer.Write((ulong)Vocabulary);
            Array.ForEach(tokens, token => writer.Write(token.Length > 1 ? 3 : 1));
        });
        Whole("tokenizer.ggml.bos_token_id", 0);
        Whole("tokenizer.ggml.eos_token_id", 1);
    }

    private void AddTensors()
    {
        _tensors.Add(("token_embd.weight", [Embedding, Vocabulary]));
        _tensors.Add(("output_norm.weight", [Embedding]));
        for (uint i = 0; i < Layers; i++)
        {
            string layer = $"blk.{i}.";
            _tensors.Add((layer + "attn_norm.weight", [Embedding]));
            _tensors.Add((layer + "attn_q.weight", [Embedding, Embedding]));
            _tensors.Add((layer + "attn_k.weight", [Embedding, Embedding / 2]));
            _tensors.Add((layer + "attn_v.weight", [Embedding, Embedding / 2]));
            _tensors.Add((layer + "attn_output.weight", [Embedding, Embedding]));
            _tensors.Add((layer + "ffn_norm.weight", [Embedding]));
            _tensors.Add((layer + "ffn_gate.weight", [Embedding, FeedForward]));
            _tensors.Add((layer + "ffn_up.weight", [Embedding, FeedForward]));
            _tensors.Add((layer + "ffn_down.weight", [FeedForward, Embedding]));
        }
    }

    private byte[] Write(uint tensorKind, ulong? announcedTensors)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("GGUF"u8);
        writer.Write(3u);
        writer.Write(announcedTensors ?? (ulong)_tensors.Count);
        writer.Write((ulong)_entries.Count);
        foreach ((string key, (uint kind, byte[] value)) in _entries)
        {
            WriteText(writer, key);
            writer.Write(kind);
            writer.Write(value);
        }

        ulong offset = 0;
        foreach ((string name, ulong[] shape) in _tensors)
        {
            WriteText(writer, name);
            writer.Write((uint)shape.Length);
            Array.ForEach(shape, writer.Write);
            writer.Write(tensorKind);
            writer.Write(offset);
            offset += 4 * shape.Aggregate(1ul, (product, size) => product * size);
        }

        writer.Write(new byte[((stream.Length + 31) / 32 * 32) - stream.Length]);
        var random = new Random(1);
        for (ulong i = 0; i < offset / 4; i++)
        {
            writer.Write(random.NextSingle() - 0.5f);
        }

        return stream.ToArray();
    }

    private void Text(string key, string value) => Add(key, 8, writer => WriteText(writer, value));

    private void Whole(string key, uint value) => Add(key, 4, writer => writer.Write(value));

    private void Fraction(string key, float value) => Add(key, 6, writer => writer.Write(value));

    private void Add(string key, uint kind, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        _entries[key] = (kind, stream.ToArray());
    }

    private static void WriteTexts(BinaryWriter writer, string[] texts)
    {
        writer.Write(8u);
        writer.Write((ulong)texts.Length);
        Array.ForEach(texts, text => WriteText(writer, text));
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }
}
