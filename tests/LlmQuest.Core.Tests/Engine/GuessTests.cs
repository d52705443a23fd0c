using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class GuessTests
{
    private static readonly World Share = Room(isShare: true);
    private static readonly World Number = Room(isShare: false);

    [TestCase("0.4 90%", "A probability is all that is asked here: predict 0.4")]
    [TestCase("40 % 90 % sure", "A probability is all that is asked here: predict 40 %")]
    [TestCase("4", "Guess a probability from 0 to 1")]
    [TestCase("4 90%", "Guess a probability from 0 to 1")]
    public async Task A_probability_with_a_certainty_is_told_why_it_is_refused(string guess, string why)
        => Assert.That(await new Player(Share, Reload.Never).Type($"predict {guess}"), Does.StartWith(why));

    [TestCase("49,000 150%", "150 % is no certainty: say 0 % to 100 %")]
    [TestCase("49,000 101.5 %", "101.5 % is no certainty: say 0 % to 100 %")]
    [TestCase("many", "Guess a number")]
    [TestCase("3 or 4", "Guess a number")]
    public async Task A_number_that_cannot_be_read_is_told_why(string guess, string why)
        => Assert.That(await new Player(Number, Reload.Never).Type($"predict {guess}"), Does.StartWith(why));

    [TestCase("49152 tokens", 49_152, null)]
    [TestCase("49,152 tokens 80%", 49_152, 0.8)]
    [TestCase("about 49k tokens, 80% sure", 49_000, 0.8)]
    [TestCase("49152", 49_152, null)]
    [TestCase("1 token 100%", 1, 1.0)]
    public async Task A_unit_behind_a_number_is_left_out(string guess, double number, double? confidence)
    {
        var player = new Player(Number, Reload.Never);
        player.Labs.Add(("guess_p", LabValue.Of(49_152)));
        await player.Type($"predict {guess}");
        PredictionMade made = player.Journal.ReadAll().Select(entry => entry.Event).OfType<PredictionMade>().Single();
        Assert.That((made.Guess, made.Confidence), Is.EqualTo((LabValue.Of(number), confidence)));
    }

    private static World Room(bool isShare)
        => ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), ACourse.Predict("lens", "guess_p", 0.1, isShare: isShare));
}
