using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests;

public sealed class TokenFiguresTests
{
    [Test]
    public void Figures_of_a_token_are_those_of_the_opened_step() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Choose(1, 300).SelectMany(size => Gen.Choose(-80, 80).Select(tenth => tenth / 10f).ArrayOf(size))),
        Arb.From(Gen.Choose(0, 1_000_000)),
        (logits, pick) =>
        {
            int id = pick % logits.Length;
            TokenFigures figures = TokenFigures.Of(logits, id);
            StepView view = StepView.Of(logits, [], new SamplingPipeline(new SamplingParameters()));
            Candidate seen = view.Look(id);
            return figures.Rank == seen.Rank
                && Math.Abs(figures.SurprisalBits - seen.SurprisalBits) < 1e-9
                && Math.Abs(figures.EntropyBits - view.EntropyBits) < 1e-4;
        }));

    [Test]
    public void Tokens_that_are_ruled_out_do_not_count()
    {
        float[] logits = [.. Enumerable.Repeat(float.NegativeInfinity, 100), 0f, 0f];
        Assert.That(TokenFigures.Of(logits, 101), Is.EqualTo(new TokenFigures(1, 1, 2)));
    }

    [Test]
    public void A_certain_token_surprises_nobody()
        => Assert.That(TokenFigures.Of([0f, float.NegativeInfinity], 0), Is.EqualTo(new TokenFigures(0, 0, 1)));
}
