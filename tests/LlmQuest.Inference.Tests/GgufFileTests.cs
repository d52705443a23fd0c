using System.Buffers.Binary;
using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.Tests;

public sealed class GgufFileTests
{
    [Test]
    public void The_tensors_of_a_file_are_those_of_its_header_in_order()
    {
        IReadOnlyList<GgufTensorInfo> tensors = GgufFile.ReadTensors(new MemoryStream(TinyGguf.Bytes()), "tiny.gguf");
        Assert.That(tensors.Sum(tensor => tensor.Weights), Is.EqualTo(26_848));
        Assert.That(tensors.Sum(tensor => tensor.Bytes), Is.EqualTo(TinyGguf.WeightBytes));
        Assert.That(tensors.Select(tensor => tensor.Type), Has.All.EqualTo("F32"));
        Assert.That((tensors[0].Name, tensors[0].Shape), Is.EqualTo(("token_embd.weight", (long[])[32, TinyGguf.Vocabulary])));
    }

    [Test]
    public void A_sound_file_passes() => Assert.That(() => Check(TinyGguf.Bytes()), Throws.Nothing);

    [Test]
    public void The_card_says_what_the_header_says()
    {
        byte[] bytes = TinyGguf.Bytes();
        GgufCard card = GgufFile.ReadCard(new MemoryStream(bytes), "tiny.gguf");
        Assert.That(card, Is.EqualTo(new GgufCard("Tiny", "llama", 26_848, 2, 4, 32, 64, TinyGguf.Vocabulary, "F32", bytes.Length, 128, "mit", null)));
    }

    [Test]
    public void A_file_cut_off_anywhere_is_refused()
    {
        byte[] whole = TinyGguf.Bytes();
        for (int length = 0; length < whole.Length; length += length < 10_000 ? 7 : 997)
        {
            Assert.That(() => Check(whole[..length]), Throws.TypeOf<ModelException>().With.Message.Contains(".gguf"), $"{length} bytes");
        }
    }

    [Test]
    public void Impossible_numbers_are_refused_by_name()
    {
        ShouldSay(TinyGguf.Bytes(blockCount: 576), "llama.block_count is 576");
        ShouldSay(TinyGguf.Bytes(blockCount: 3), "holds 2 layers");
        ShouldSay(TinyGguf.Bytes(epsilon: -1e-5f), "layer_norm_rms_epsilon");
        ShouldSay(TinyGguf.Bytes(epsilon: float.NaN), "layer_norm_rms_epsilon");
        ShouldSay(TinyGguf.Bytes(tensorKind: 99), "unknown type 99");
        ShouldSay(TinyGguf.Bytes(tensorKind: 26), "cannot be computed with");
        ShouldSay(TinyGguf.Bytes(announcedTensors: ulong.MaxValue), "damaged");
    }

    [TestCase("general.alignment", 24u, "power of two")]
    [TestCase("llama.embedding_length", 34u, "heads do not divide")]
    [TestCase("tokenizer.ggml.bos_token_id", uint.MaxValue, "outside its 258 tokens")]
    [TestCase("llama.feed_forward_length", 32u, "ffn_up.weight")]
    [TestCase("llama.attention.head_count", 5u, "heads")]
    [TestCase("llama.attention.head_count_kv", 0u, "heads")]
    [TestCase("llama.rope.dimension_count", 6u, "rotary")]
    [TestCase("llama.context_length", 0u, "context_length")]
    [TestCase("llama.vocab_size", 257u, "announces 257 tokens")]
    [TestCase("llama.expert_used_count", 2u, "experts")]
    [TestCase("tokenizer.ggml.eos_token_id", 258u, "eos_token_id is 258")]
    [TestCase("tokenizer.ggml.token_type", 1u, "token_type is not a list")]
    [TestCase("tokenizer.ggml.merges", 1u, "merges")]
    public void Numbers_that_contradict_the_weights_are_refused_by_name(string key, uint value, string says)
        => ShouldSay(TinyGguf.Bytes(whole: (key, value)), says);

    [TestCase("block_count", 513u)]
    [TestCase("context_length", (1u << 28) + 1)]
    [TestCase("embedding_length", (1u << 17) + 1)]
    [TestCase("feed_forward_length", (1u << 20) + 1)]
    [TestCase("attention.head_count", 1025u)]
    [TestCase("attention.head_count_kv", 1025u)]
    [TestCase("attention.key_length", 0u)]
    [TestCase("attention.value_length", (1u << 14) + 1)]
    [TestCase("attention.max_alibi_bias", 1025u)]
    [TestCase("attention.clamp_kqv", 1_000_001u)]
    [TestCase("attention.sliding_window", (1u << 28) + 1)]
    [TestCase("rope.dimension_count", (1u << 14) + 1)]
    [TestCase("rope.freq_base", 0u)]
    [TestCase("rope.scale_linear", 1_000_001u)]
    [TestCase("rope.scaling.factor", 1_000_001u)]
    [TestCase("rope.scaling.attn_factor", 1_000_001u)]
    [TestCase("expert_count", 513u)]
    [TestCase("expert_used_count", 513u)]
    [TestCase("pooling_type", 5u)]
    [TestCase("vocab_size", (1u << 20) + 1)]
    public void A_number_that_no_model_has_is_refused_with_its_range(string name, uint value)
        => ShouldSay(TinyGguf.Bytes(whole: ("llama." + name, value)), $"llama.{name} is {value}, outside ");

    [TestCase("attention.sliding_window", 1u << 28)]
    [TestCase("attention.key_length", 8u)]
    [TestCase("pooling_type", 4u)]
    public void A_number_at_the_end_of_its_range_is_taken(string name, uint value)
        => Assert.That(() => Check(TinyGguf.Bytes(whole: ("llama." + name, value))), Throws.Nothing);

    [TestCase("block_count")]
    [TestCase("context_length")]
    [TestCase("embedding_length")]
    [TestCase("feed_forward_length")]
    [TestCase("attention.head_count")]
    [TestCase("attention.layer_norm_rms_epsilon")]
    public void A_number_that_is_missing_is_named(string name)
        => ShouldSay(TinyGguf.Bytes(without: "llama." + name), $"it has no number llama.{name}");

    [TestCaseSource(typeof(TinyGguf), nameof(TinyGguf.Tensors))]
    public void A_tensor_that_is_missing_or_of_another_shape_is_named(string name)
    {
        ShouldSay(TinyGguf.Bytes(without: name), $"it has no tensor '{name}'");
        ShouldSay(TinyGguf.Bytes(longer: name), $"tensor '{name}' is ");
    }

    [TestCase("nothing.gguf", "is missing")]
    [TestCase("", "is a folder and not a model file")]
    public void A_path_that_leads_to_no_file_is_refused_as_what_it_is(string name, string says)
        => Assert.That(() => GgufFile.Check(Path.Combine(TestContext.CurrentContext.TestDirectory, name)), Throws.TypeOf<ModelException>().With.Message.Contains(says));

    [TestCase("", "is empty")]
    [TestCase("GGU", "not a model in GGUF format")]
    [TestCase("A letter to a friend", "not a model in GGUF format")]
    public void A_file_of_another_kind_is_not_called_damaged(string text, string says)
        => ShouldSay(System.Text.Encoding.UTF8.GetBytes(text), says);

    [Test]
    public void An_architecture_that_the_library_does_not_know_is_refused_by_name_and_not_called_damaged()
        => Assert.That(() => Check(TinyGguf.Bytes(text: ("general.architecture", "martian"))), Throws.TypeOf<ModelException>()
            .With.Message.Contains("is of the architecture 'martian', which the llama.cpp of this program does not know: choose another model")
            .And.Message.Not.Contains("damaged").And.Message.Not.Contains("copy it again"));

    [TestCase(1u, "GGUF version 1", "choose a newer file of this model")]
    [TestCase(4u, "GGUF version 4", "take a newer version of this program")]
    [TestCase(3u << 24, "big-endian", "choose the little-endian file of this model")]
    public void Another_version_of_the_format_is_refused_as_what_it_is(uint version, string what, string fix)
    {
        byte[] bytes = TinyGguf.Bytes();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), version);
        Assert.That(() => Check(bytes), Throws.TypeOf<ModelException>().With.Message.Contains(what).And.Message.Contains(fix).And.Message.Not.Contains("damaged"));
    }

    [Test]
    public void A_version_that_cannot_be_is_called_damage()
    {
        byte[] bytes = TinyGguf.Bytes();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), 0x12345678);
        ShouldSay(bytes, "damaged: it has the impossible GGUF version 305419896");
    }

    [Test]
    public void An_unknown_rope_scaling_is_refused() => ShouldSay(TinyGguf.Bytes(text: ("llama.rope.scaling.type", "twisted")), "twisted");

    [Test]
    public void Tokens_that_are_the_same_up_to_a_zero_byte_are_refused()
    {
        byte[] bytes = TinyGguf.Bytes();
        "!\0s>"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("</s>"u8)));
        ShouldSay(bytes, "the same token twice");
    }

    private static void ShouldSay(byte[] bytes, string says) => Assert.That(() => Check(bytes), Throws.TypeOf<ModelException>().With.Message.Contains(says));

    private static void Check(byte[] bytes) => GgufFile.Check(new MemoryStream(bytes), "tiny.gguf");
}
