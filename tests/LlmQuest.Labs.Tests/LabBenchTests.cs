using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class LabBenchTests
{
    private static readonly string[] Built = ["generate", "sampling-grid", "tokens", "next-token", "training"];

    private static IEnumerable<string> NotBuilt => DeclaredLabs.Registry.All.Select(lab => lab.Name).Except(Built);

    [TestCaseSource(nameof(NotBuilt))]
    public async Task A_lab_that_is_not_built_yet_is_refused_by_name(string lab)
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), lab), Does.Contain($"cannot run the lab {lab} yet").And.Contains("reveal"));

    [Test]
    public async Task A_mistyped_lab_is_refused_with_the_one_that_was_meant()
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "tokns"), Is.EqualTo("There is no lab 'tokns': did you mean tokens?"));

    [TestCase("temperature", "20", "temperature goes from 0 to 10, and 20 is outside.")]
    [TestCase("temperature", "\"hot\"", "temperature needs a number such as 0.7, not 'hot'.")]
    [TestCase("samples", "1.5", "samples needs a whole number, not 1.5.")]
    [TestCase("mode", "\"talk\"", "mode is one of: chat, raw; not 'talk'.")]
    [TestCase("stop", "[\"\"]", "stop is a text, or a list of texts such as [\"one\", \"two\"], none of them empty; not '[\"\"]'.")]
    [TestCase("prompt", "null", "prompt is a text, not 'null'.")]
    public async Task A_value_that_is_not_allowed_is_refused_in_a_sentence(string name, string value, string sentence)
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "generate", (name, Run.Json(value))), Is.EqualTo(sentence));

    [Test]
    public async Task A_parameter_that_the_lab_does_not_have_is_refused_with_the_one_that_was_meant()
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "tokens", ("txt", LabValue.Of("a"))), Is.EqualTo("The lab tokens has no parameter 'txt': did you mean text?"));

    [Test]
    public async Task What_is_missing_gets_its_declared_default_and_what_has_none_stays_absent()
    {
        Experiment experiment = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "next-token", ("text", LabValue.Of("ab")));
        Assert.That(experiment.Parameters["mode"], Is.EqualTo(LabValue.Of("raw")));
        Assert.That(experiment.Parameters["top_k"], Is.EqualTo(LabValue.Of(0)));
        Assert.That(experiment.Parameters.Keys, Has.No.Member("guess"));
    }

    [TestCase("glow", "undeclared")]
    [TestCase("texts", "of another type")]
    public void A_fact_that_is_not_declared_so_is_a_bug(string fact, string why)
        => Assert.That(async () => await Run.Last(new LabBench(new SayingLab(fact)), "generate"), Throws.InvalidOperationException.With.Message.Contains(fact), why);

    [Test]
    public async Task A_lab_without_a_declaration_is_never_run()
        => Assert.That(await Run.Refused(new LabBench(new SayingLab("texts", "divination")), "divination"), Does.StartWith("There is no lab 'divination'"));

    /// <summary>Says one number.</summary>
    private sealed class SayingLab(string fact, string name = "generate") : ILab
    {
        public string Name => name;

        public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
            => AsyncEnumerable.Repeat<LabUpdate>(new LabDone(new Experiment(name, parameters, Run.Parameters((fact, LabValue.Of(1))), "", "", "")), 1);
    }
}
