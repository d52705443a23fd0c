using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HeldTokensTests
{
    private readonly HeldTokens _held;
    private readonly IDecodeContext _context;

    public HeldTokensTests()
    {
        _context = ScriptedModel.Babbling().CreateContext(new ContextOptions(64, 3));
        _held = new HeldTokens(_context);
        Decode(0, 0, 1, 2, 3);
    }

    [TearDown]
    public void Free() => _context.Dispose();

    [TestCase(new[] { 1, 2, 3, 4 }, 3)]
    [TestCase(new[] { 1, 2, 3 }, 2)]
    [TestCase(new[] { 1, 9, 3, 4 }, 1)]
    [TestCase(new[] { 9, 2, 3 }, 0)]
    public void What_a_prompt_has_in_common_is_kept_but_for_its_last_token(int[] prompt, int kept) => Assert.That(_held.Keep(prompt), Is.EqualTo(kept));

    [Test]
    public void What_was_let_go_is_not_found_again()
    {
        Assert.That(_held.Keep([1, 2, 9]), Is.EqualTo(2));
        Assert.That(_held.Keep([1, 2, 3, 4]), Is.EqualTo(2));
        Assert.That(_held.Keep([7, 7]), Is.Zero);
        Assert.That(_held.Keep([1, 2]), Is.Zero);
    }

    [Test]
    public void The_sequence_with_most_in_common_takes_the_place_of_the_first()
    {
        _held.Copy(0, 2);
        Decode(2, 3, 5);
        Assert.That(_held.Keep([1, 2, 3, 5, 6]), Is.EqualTo(4));
        Assert.That(_held.Keep([1, 2, 3, 6]), Is.EqualTo(3));
        Assert.That(_held.Keep([1, 2, 3, 5, 6]), Is.EqualTo(3), "and the others were freed");
    }

    [Test]
    public void A_copy_takes_the_place_of_what_was_there()
    {
        Decode(1, 0, 7, 7, 7, 7);
        _held.Copy(0, 1);
        Assert.That(_held.Keep([7, 7, 7]), Is.Zero);
    }

    private void Decode(int sequence, int position, params int[] tokens)
    {
        var batch = new DecodeBatch();
        foreach (int token in tokens)
        {
            batch.Add(token, position++, sequence, wantsLogits: false);
        }

        _context.Decode(batch, [], CancellationToken.None);
        _held.Add(batch);
    }
}
