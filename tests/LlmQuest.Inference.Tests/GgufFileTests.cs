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
