using LlmQuest.Core.Labs;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class TokensLabTests
{
    [Test]
    public async Task A_text_is_cut_into_ids_pieces_and_bytes()
    {
        Experiment experiment = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "tokens", ("text", LabValue.Of("ab c")));
        Assert.That(experiment.Facts["ids"].ToString(), Is.EqualTo("[1, 2, 27, 3]"));
        Assert.That(experiment.Facts["pieces"].Texts, Is.EqualTo(new[] { "a", "b", " ", "c" }));
        Assert.That(experiment.Facts["bytes"].Texts, Is.EqualTo(new[] { "61", "62", "20", "63" }));
        Assert.That((experiment.Number("tokens"), experiment.Number("characters"), experiment.Number("graphemes"), experiment.Number("characters_per_token")), Is.EqualTo((4, 4, 4, 1)));
        Assert.That(experiment.Model, Is.EqualTo("scripted"));
    }

    [Test]
    public async Task An_empty_text_has_no_tokens_and_no_characters_per_token()
    {
        Experiment experiment = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "tokens");
        Assert.That(experiment.Number("tokens"), Is.Zero);
        Assert.That(experiment.Facts.Keys, Has.No.Member("characters_per_token"));
    }

    [Test]
    public async Task A_character_that_the_vocabulary_lacks_is_named()
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "tokens", ("text", LabValue.Of("ab\u0004"))), Does.Contain("U+0004 after 2 others"));

    // Written in an attribute, half a character would not survive the compiler.
    [Test]
    public async Task Half_a_character_is_named()
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "tokens", ("text", LabValue.Of("\ud800"))), Does.Contain("U+D800 after 0 others"));

    [Test]
    public async Task The_tokens_of_an_embedding_model_need_one()
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "tokens", ("text", LabValue.Of("a")), ("model", LabValue.Of("embedding"))), Does.Contain("no embedding model"));

    [Test]
    public async Task A_model_that_cannot_be_used_is_refused_in_its_own_words()
    {
        LabBench bench = Run.Bench(new ScriptedSource(ScriptedModel.Babbling(), "The file is damaged.").Host());
        Assert.That(await Run.Refused(bench, "tokens", ("text", LabValue.Of("a"))), Is.EqualTo("The file is damaged."));
    }
}
