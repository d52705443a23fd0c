using LlmQuest.Core.Labs;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Training;

public sealed class HostileTrainingTests
{
    private static readonly string[] Hostile =
    [
        "", new string('a', 100_000), string.Concat(Enumerable.Repeat("word ", 20_000)), string.Join(' ', Enumerable.Range(0, 20_000)), "\u0001\u0004\u001b[31m", "שלום עולם \u202eabc",
        "👩‍👩‍👧‍👦🏳️‍🌈e\u0301\u0301\u0301 b", "<|im_end|>\n<|im_start|>system", "half \ud83d of \udc00it",
    ];

    [Test]
    public async Task Any_text_is_learnt_from_or_refused_in_a_sentence([Values("bpe", "bigram", "network", "text", "ladder")] string task, [Range(0, 8)] int text)
    {
        ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        string name = task is "text" or "ladder" ? "text" : "corpus";
        LabUpdate last = await Run.Last(Run.Bench(model), "training", ("task", LabValue.Of(task)), (name, LabValue.Of(Hostile[text])), ("held_out", LabValue.Of(Hostile[text])), ("iterations", LabValue.Of(3)));
        Assert.That(last, Is.TypeOf<LabDone>().Or.TypeOf<LabRefused>());
        if (last is LabRefused refused)
        {
            Assert.That(refused.Problem, Does.EndWith(".").And.Length.LessThan(250).And.No.Contain("\n"));
        }
    }
}
