using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class LabRunTests
{
    private static readonly Experiment Begun = new("training", Run.Parameters(), Run.Parameters(), "paper", "00", "CPU");

    [Test]
    public async Task A_lab_that_is_stopped_leaves_what_had_come()
    {
        LabUpdate last = await Last(new LabBegan(Begun), new LabFactSoFar("tokens", LabValue.Of(1)), new LabFactSoFar("tokens", LabValue.Of(2)), null);
        Assert.That(last, Is.InstanceOf<LabDone>());
        Experiment experiment = ((LabDone)last).Experiment;
        Assert.That((experiment.Finish, experiment.Number("tokens"), experiment.Model), Is.EqualTo(("cancelled", 2, "paper")));
    }

    [Test]
    public async Task A_lab_that_is_stopped_before_its_first_fact_leaves_nothing()
        => Assert.That(await Last(new LabBegan(Begun), null), Is.InstanceOf<LabRefused>().With.Property("Code").EqualTo(LabRefused.Cancelled));

    [Test]
    public async Task A_model_that_cannot_be_used_is_a_refusal_with_its_sentence()
        => Assert.That((await new LabBench(new Failing()).RunAsync("training", Run.Parameters(), CancellationToken.None).LastAsync() as LabRefused)?.Problem, Is.EqualTo("no model here"));

    [Test]
    public void A_fact_that_is_not_declared_cannot_be_told()
        => Assert.That(() => Last(new LabBegan(Begun), new LabFactSoFar("cleverness", LabValue.Of(1)), null), Throws.InvalidOperationException.With.Message.Contains("cleverness"));

    [Test]
    public void A_fact_of_another_type_than_declared_cannot_be_told()
        => Assert.That(() => Last(new LabDone(Begun with { Facts = Run.Parameters(("tokens", LabValue.Of("many"))) })), Throws.InvalidOperationException.With.Message.Contains("tokens"));

    [Test]
    public async Task Every_record_says_how_long_it_took()
        => Assert.That(((LabDone)await Last(new LabDone(Begun))).Experiment.Timings["total_seconds"], Is.GreaterThanOrEqualTo(0));

    [Test]
    public async Task Text_that_was_written_is_recorded_with_its_exact_prompt_and_how_it_ended()
    {
        Experiment experiment = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "generate", ("prompt", LabValue.Of("ab")), ("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(3)));
        Assert.That((experiment.PromptIds.Length, experiment.Finish, experiment.Runtime.Length > 0), Is.EqualTo((2, "done", true)));
        Assert.That(experiment.Timings.Keys, Is.SupersetOf(new[] { "native_seconds", "generation_seconds", "total_seconds" }));
    }

    [Test]
    public async Task Every_step_that_was_written_has_its_numbers()
    {
        var done = (LabDone)await Run.Last(Run.Bench(ScriptedModel.Babbling()), "generate", ("prompt", LabValue.Of("ab")), ("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(3)), ("samples", LabValue.Of(2)));
        Assert.That(done.Steps!.Samples.Select(sample => sample.Length), Is.EqualTo(new[] { 3, 3 }));
        Assert.That(done.Steps.Samples[0].Select(step => step.EntropyBits), Is.All.EqualTo(Math.Log2(28)).Within(1e-5));
        Assert.That(done.Steps.IsCut, Is.False);
    }

    [Test]
    public void Steps_beyond_the_stated_size_are_left_out_of_all_samples_alike()
    {
        var steps = ExperimentSteps.Of([.. Enumerable.Repeat(Enumerable.Repeat(new StepNumbers(1, 1, 1), 5000).ToArray(), 2)]);
        Assert.That(steps.Samples.Select(sample => sample.Length), Is.EqualTo(new[] { 4096, 4096 }));
        Assert.That(steps.IsCut);
    }

    private static ValueTask<LabUpdate> Last(params LabUpdate?[] updates) => new LabBench(new Telling(updates)).RunAsync("training", Run.Parameters(), CancellationToken.None).LastAsync();

    // A null stands for a stop.
    private sealed class Telling(LabUpdate?[] updates) : ILab
    {
        public string Name => "training";

        public async IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            foreach (LabUpdate? update in updates)
            {
                yield return update ?? throw new OperationCanceledException();
            }
        }
    }

    private sealed class Failing : ILab
    {
        public string Name => "training";

        public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
            => Measured.OnceAsync(() => throw new ModelException("no model here"));
    }
}
