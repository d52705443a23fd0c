using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests.Scoring;

public sealed class LabelScorerTests
{
    private static readonly double Letter = 1.0 / (ScriptedModel.Alphabet.Length - 1);

    [Test]
    public void A_label_counts_all_its_continuations_once()
    {
        LabelResult result = Score([new("good", ["a", "b", "a"]), new("bad", ["cd"])]);
        Assert.That(result.LogProbabilities, Is.EqualTo(new[] { Math.Log(2 * Letter), Math.Log(Letter * Letter) }).Within(1e-6));
    }

    [Test]
    public void A_continuation_that_cannot_be_scored_is_named()
    {
        LabelResult result = Score([new("good", ["a", "b"]), new("bad", ["é"])]);
        Assert.That(result.LogProbabilities, Is.Empty);
        Assert.That(result.Refusal!.Index, Is.EqualTo(2));
    }

    [Test]
    public void A_label_without_continuations_is_an_error() =>
        Assert.That(() => Score([new("good", [])]), Throws.ArgumentException);

    private static LabelResult Score(LabelWords[] labels)
    {
        ScriptedModel model = ScriptedModel.Babbling();
        using IDecodeContext context = model.CreateContext(new ContextOptions(64, 4));
        return new LabelScorer(Some.Scorer(model, context)).Score([1, 2], labels, default);
    }
}
