using LlmQuest.Inference.Contexts;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Sampling;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

public sealed class GeneratorTests
{
    [Test]
    public async Task A_sample_is_the_same_alone_and_among_others()
    {
        GenerationResult alone = await Some.Run(ScriptedModel.Babbling(), Some.Request(samples: 1));
        GenerationResult among = await Some.Run(ScriptedModel.Babbling(), Some.Request(samples: 4));
        Assert.That(among.Samples[0].TokenIds, Is.EqualTo(alone.Samples[0].TokenIds));
        Assert.That(among.Samples.Select(sample => sample.Text), Is.Unique);
    }

    [TestCase(256, 2)]
    [TestCase(20, 8)]
    [TestCase(10, 8)]
    public async Task Samples_that_do_not_fit_together_run_in_waves_with_the_same_texts(int cells, int sequences)
    {
        GenerationResult together = await Some.Run(ScriptedModel.Babbling(), Some.Request(samples: 5), cells: 256, sequences: 8);
        GenerationResult waves = await Some.Run(ScriptedModel.Babbling(), Some.Request(samples: 5), cells, sequences);
        Assert.That(waves.Samples.Select(sample => sample.Text), Is.EqualTo(together.Samples.Select(sample => sample.Text)));
    }

    [Test]
    public async Task The_model_ends_a_text_when_it_says_so()
    {
        GenerationResult result = await Some.Run(ScriptedModel.Saying("abc", promptLength: 2), Some.Request());
        Assert.That(result.Samples[0].Text, Is.EqualTo("abc"));
        Assert.That(result.Samples[0].FinishReason, Is.EqualTo(FinishReason.End));
        Assert.That(result.Samples[0].SurprisalBits, Has.Count.EqualTo(3).And.All.LessThan(0.001));
    }

    [Test]
    public async Task A_text_ends_at_its_greatest_length()
    {
        GenerationResult result = await Some.Run(ScriptedModel.Saying("abcdef", promptLength: 2), Some.Request(maxNewTokens: 4));
        Assert.That(result.Samples[0].Text, Is.EqualTo("abcd"));
        Assert.That(result.Samples[0].FinishReason, Is.EqualTo(FinishReason.Length));
    }

    [Test]
    public async Task A_stop_keeps_what_came_and_ends_without_an_exception()
    {
        using var stop = new CancellationTokenSource();
        GenerationUpdate? last = null;
        await foreach (GenerationUpdate update in Some.Generator(ScriptedModel.Stalling(tokens: 6)).GenerateAsync(Some.Request(maxNewTokens: 50), stop.Token))
        {
            last = update;
            await stop.CancelAsync();
        }

        SampleResult sample = ((GenerationFinished)last!).Result.Samples[0];
        Assert.That(sample.FinishReason, Is.EqualTo(FinishReason.Cancelled));
        Assert.That(sample.Text, Is.Not.Empty);
    }

    [Test]
    [CancelAfter(30_000)]
    public async Task A_reader_that_turns_away_stops_the_writing(CancellationToken testStop)
    {
        Generator generator = Some.Generator(ScriptedModel.Babbling(), cells: 100_000);
        await foreach (GenerationUpdate _ in generator.GenerateAsync(Some.Request(maxNewTokens: 50_000), testStop))
        {
            break;
        }

        Assert.That(generator.ShortageOf(Some.Request()), Is.Null, "still usable");
    }

    [Test]
    public void More_than_the_context_holds_is_counted_before_it_is_decoded()
    {
        Generator generator = Some.Generator(ScriptedModel.Babbling(), cells: 9);
        Assert.That(generator.ShortageOf(Some.Request(maxNewTokens: 8)), Is.EqualTo(new ContextShortage(2, 8, 9)));
        Assert.That(generator.ShortageOf(Some.Request(maxNewTokens: 7)), Is.Null);
    }

    [TestCase("cd", "ab")]
    [TestCase("f", "abcde")]
    [TestCase("xyz", "abcdef")]
    [TestCase("fg", "abcdef")]
    public async Task A_stop_string_ends_the_text_before_itself(string stop, string expected)
    {
        GenerationResult result = await Some.Run(ScriptedModel.Saying("abcdef", promptLength: 2), Some.Request() with { Stop = [stop] });
        Assert.That(result.Samples[0].Text, Is.EqualTo(expected));
        Assert.That(result.Samples[0].FinishReason, Is.EqualTo("abcdef".Contains(stop, StringComparison.Ordinal) ? FinishReason.Stop : FinishReason.End));
    }

    [Test]
    public async Task The_beginning_of_a_stop_string_is_never_streamed()
    {
        List<string> pieces = [];
        await foreach (GenerationUpdate update in Some.Generator(ScriptedModel.Saying("abcdecdf", promptLength: 2)).GenerateAsync(Some.Request() with { Stop = ["cdf"] }, CancellationToken.None))
        {
            pieces.AddRange(update is TextArrived text ? [text.Text] : []);
        }

        Assert.That(pieces, Is.EqualTo(new[] { "a", "b", "cde" }));
    }

    [Test]
    public async Task A_branch_goes_on_from_another_choice_and_decodes_only_what_is_new()
    {
        Generator generator = Some.Generator(ScriptedModel.Mumbling());
        SampleResult first = (await Some.Run(generator, Some.Request(samples: 3))).Samples[2];
        GenerationRequest branch = Some.Request().Branch(first, kept: 4, ScriptedModel.IdOf('z'));
        GenerationResult reused = await Some.Run(generator, branch);
        GenerationResult anew = await Some.Run(ScriptedModel.Mumbling(), branch);
        Assert.That(reused.ReusedTokens, Is.EqualTo(6), "two of the prompt and four of the sample");
        Assert.That(reused.Samples[0].TokenIds, Is.EqualTo(anew.Samples[0].TokenIds));
    }

    [Test]
    public async Task What_a_stopped_answer_left_behind_is_not_used_again()
    {
        ScriptedModel model = ScriptedModel.Stalling(tokens: 6);
        Generator generator = Some.Generator(model);
        using var stop = new CancellationTokenSource();
        await foreach (GenerationUpdate _ in generator.GenerateAsync(Some.Request(maxNewTokens: 50), stop.Token))
        {
            await stop.CancelAsync();
        }

        model.Gate.Set();

        GenerationResult next = await Some.Run(generator, Some.Request(maxNewTokens: 2) with { ReusePrefix = true });
        Assert.That(next.ReusedTokens, Is.Zero);
    }

    [Test]
    public async Task A_grid_gives_every_row_the_samples_it_has_alone()
    {
        SamplingParameters[] rows = [new(Temperature: 0.5, TopK: 0), new(Temperature: 1.5, TopK: 0)];
        GenerationResult grid = await Some.Run(ScriptedModel.Mumbling(), Some.Request(samples: 2) with { Rows = rows }, sequences: 4);
        GenerationResult second = await Some.Run(ScriptedModel.Mumbling(), Some.Request(samples: 2, temperature: 1.5));
        Assert.That(grid.Samples, Has.Count.EqualTo(4));
        Assert.That(grid.Samples.Skip(2).Select(sample => sample.Text), Is.EqualTo(second.Samples.Select(sample => sample.Text)));
    }
}
