using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Inference.LlamaCpp.Tests;

[Category("Model")]
public sealed class TokenViewTests
{
    private readonly WritableBytes _writable = new(SmolLm.Model);

    [Test]
    public void The_bytes_without_a_token_are_known()
    {
        byte[] lacking = [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => !_writable.Contains(value))];
        Assert.That(lacking.Where(value => value is not (0xC0 or 0xC1 or > 0xF4)), Is.EqualTo(new byte[] { 0x04, 0x06, 0x13, 0x14, 0x16, 0x1D, 0xF1, 0xF2 }));
    }

    [Test]
    public void Any_text_that_can_be_written_comes_back_and_any_other_is_named()
        => Check.QuickThrowOnFailure(Prop.ForAll(Texts(), text => _writable.Find(text) is { } found ? IsLost(found, text) : Decoded(text) == text));

    [TestCase("🦙\u001Dx", 0x1D, 1)]
    [TestCase("ab\U00040041", 0x40041, 2)]
    public void What_cannot_be_written_is_named_with_its_place(string text, int codePoint, int offset)
        => Assert.That(_writable.Find(text), Is.EqualTo(new UnwritableCharacter(codePoint, offset)));

    [Test]
    public void Half_a_surrogate_pair_is_named()
        => Assert.That(_writable.Find("a" + (char)0xD83E), Is.EqualTo(new UnwritableCharacter(0xD83E, 1)));

    [Test]
    public void Tokens_are_grouped_to_whole_graphemes()
    {
        TokenView view = TokenView.Of(SmolLm.Model, "a👩‍🚀 b", parseSpecial: false);
        Assert.That(string.Concat(view.Pieces), Is.EqualTo("a👩‍🚀 b"));
        Assert.That(view.Pieces, Has.Some.EqualTo("👩‍🚀"));
        Assert.That((view.Characters, view.Graphemes, view.Tokens[^1].Offset), Is.EqualTo((6, 4, 4)));
        Assert.That(view.CharactersPerToken, Is.EqualTo(6.0 / view.Tokens.Count));
    }

    [Test]
    public void Offsets_count_code_points()
        => Assert.That(TokenView.Of(SmolLm.Model, "🦙 the the", parseSpecial: false).Tokens.Select(token => token.Offset).TakeLast(2), Is.EqualTo(new[] { 1, 5 }));

    [Test]
    public void Control_tokens_are_read_only_when_asked_for()
    {
        Assert.That(TokenView.Of(SmolLm.Model, "<|im_end|>", parseSpecial: true).Pieces, Is.EqualTo(new[] { "<|im_end|>" }));
        Assert.That(TokenView.Of(SmolLm.Model, "<|im_end|>", parseSpecial: false).Tokens, Has.Count.GreaterThan(1));
    }

    private static Arbitrary<string> Texts() => Gen.Frequency(
        (6, Gen.Choose(0, 0x7F)), (3, Gen.Choose(0x80, 0xFFFF)), (2, Gen.Choose(0x1F300, 0x1FAFF)), (1, Gen.Choose(0x10000, 0x10FFFF)))
        .Select(point => point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point))
        .ArrayOf().Select(string.Concat).ToArbitrary();

    private static bool IsLost(UnwritableCharacter found, string text)
    {
        string before = string.Concat(text.EnumerateRunes().Take(found.Offset));
        bool surrogate = found.CodePoint is >= 0xD800 and <= 0xDFFF;
        string one = surrogate ? ((char)found.CodePoint).ToString() : char.ConvertFromUtf32(found.CodePoint);
        return text.StartsWith(before + one, StringComparison.Ordinal) && (surrogate || Decoded(one) != one);
    }

    private static string Decoded(string text)
        => Encoding.UTF8.GetString([.. SmolLm.Model.Tokenize(text, parseSpecial: false).SelectMany(id => SmolLm.Model.TokenBytes(id, renderSpecial: false))]);
}
