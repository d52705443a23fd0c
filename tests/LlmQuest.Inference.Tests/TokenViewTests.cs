using LlmQuest.Inference.Seam;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Inference.Tests;

public sealed class TokenViewTests
{
    [Test]
    public void Tokens_are_grouped_to_what_a_reader_counts_as_characters()
    {
        TokenView view = TokenView.Of(new ByteModel(), "é the👩‍🚀", parseSpecial: false);
        Assert.That(view.Pieces, Is.EqualTo(new[] { "é", " ", "the", "👩‍🚀" }));
        Assert.That((view.Characters, view.Graphemes, view.Tokens.Count), Is.EqualTo((8, 6, 15)));
        Assert.That(view.Tokens.Select(token => token.Group), Is.EqualTo(new[] { 0, 0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3 }));
        Assert.That(view.CharactersPerToken, Is.EqualTo(8 / 15.0));
    }

    [Test]
    public void A_token_that_goes_on_with_a_character_has_that_characters_place()
        => Assert.That(TokenView.Of(new ByteModel(), "é the👩", parseSpecial: false).Tokens.Select(token => token.Offset), Is.EqualTo(new int?[] { 0, 0, 1, 2, 5, 5, 5, 5 }));

    [Test]
    public void A_text_that_the_tokens_do_not_give_back_has_no_places()
    {
        TokenView view = TokenView.Of(new ByteModel((byte)'b'), "abc", parseSpecial: false);
        Assert.That(view.Tokens.Select(token => token.Offset), Is.All.Null);
        Assert.That(view.Tokens.Select(token => token.Group), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(view.Pieces, Is.EqualTo(new[] { "a", "c" }));
    }

    [Test]
    public void A_text_of_nothing_has_no_characters_per_token() => Assert.That(TokenView.Of(new ByteModel(), "", parseSpecial: false).CharactersPerToken, Is.Null);

    [TestCase("a👩b", 'b', 2)]
    [TestCase("ab", 'a', 0)]
    public void What_cannot_be_written_is_named_with_its_place_in_characters(string text, char lacking, int offset)
        => Assert.That(new WritableBytes(new ByteModel((byte)lacking)).Find(text), Is.EqualTo(new UnwritableCharacter(lacking, offset)));

    [Test]
    public void Half_a_character_is_named_too()
        => Assert.That(new WritableBytes(new ByteModel()).Find("ab" + (char)0xD83E), Is.EqualTo(new UnwritableCharacter(0xD83E, 2)));

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void One_logit_that_is_no_number_is_enough_to_call_a_model_damaged(float value)
        => Assert.That(() => LogitsCheck.ThrowIfNotFinite([1, value, -2]), Throws.TypeOf<ModelException>().With.Message.Contains("weights are damaged"));

    [Test]
    public void Finite_logits_are_taken() => Assert.That(() => LogitsCheck.ThrowIfNotFinite([1, -80, 2]), Throws.Nothing);

    [Test]
    public void A_row_of_a_tensor_is_found_by_all_its_indices_but_the_last()
    {
        var tensor = new CapturedTensor("kq", [2, 3, 2], Enumerable.Range(0, 12).Select(i => (float)i).ToArray());
        Assert.That(tensor.Row(1, 2).ToArray(), Is.EqualTo(new[] { 10f, 11f }));
        Assert.That(() => tensor.Row(1).Length, Throws.ArgumentException.With.Message.Contains("needs 2 indices, not 1"));
        Assert.That(() => tensor.Row(0, 3).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => tensor.Row(-1, 0).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
