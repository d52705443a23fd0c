using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Training;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Training;

public sealed class BigramNetworkTests
{
    private const double SafeRate = 4;
    private static readonly Gen<int[]> Corpora = Gen.ArrayOf(Gen.Choose(0, 5)).Where(ids => ids.Length > 1);

    [Test]
    public void The_gradient_is_how_the_loss_changes_with_each_logit() => Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Corpora), ids =>
    {
        const double Step = 1e-5;
        var network = new BigramNetwork(6, ids, 1);
        var slope = new double[6];
        for (int row = 0; row < 6; row++)
        {
            network.Loss(default);
            network.Gradient(row, slope);
            for (int word = 0; word < 6; word++)
            {
                double change = Moved(network, row, word, Step) - Moved(network, row, word, -Step);
                if (Math.Abs((change / (2 * Step)) - slope[word]) > 1e-8)
                {
                    return false;
                }
            }
        }

        return true;
    }));

    [Test]
    public void The_loss_never_rises_at_a_small_rate_and_never_falls_below_the_counted_one() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Corpora), Arb.From(Gen.Choose(1, 100)), (ids, hundredths) =>
        {
            var network = new BigramNetwork(6, ids, hundredths);
            double loss = network.Loss(default);
            for (int i = 0; i < 30; i++)
            {
                network.Descend(SafeRate * hundredths / 100, default);
                double next = network.Loss(default);
                if (next > loss + 1e-12 || next < network.CountedLoss() - 1e-12)
                {
                    return false;
                }

                loss = next;
            }

            return true;
        }));

    [Test]
    public async Task The_network_comes_close_to_the_counted_table()
    {
        Experiment network = await A.Training("network");
        double[] losses = network.Numbers("losses");
        Assert.That(losses, Has.Length.EqualTo(200).And.Ordered.Descending);
        Assert.That(losses[0], Is.EqualTo(Math.Log2(network.Number("vocabulary")!.Value)).Within(0.5), "nearly as if every word were equally likely");
        Assert.That(losses[^1], Is.EqualTo(network.Number("counted_loss")).Within(0.3).And.GreaterThan(network.Number("counted_loss")!));
        Assert.That(network.Number("table_distance"), Is.LessThan(0.2));
    }

    [Test]
    public async Task The_counted_loss_is_that_of_counting_without_adding()
    {
        Experiment network = await A.Training("network", ("iterations", LabValue.Of(0)));
        Experiment counted = await A.Training("bigram", ("k", LabValue.Of(0)));
        Assert.That(Math.Pow(2, network.Number("counted_loss")!.Value), Is.EqualTo(counted.Number("perplexity")).Within(1e-9));
        Assert.That(network.Map("counted_next").Values, Is.EqualTo(counted.Map("next").Values));
        Assert.That(network.Numbers("losses"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_word_is_learnt_as_it_was_counted_when_there_is_time_enough()
    {
        Experiment network = await A.Training("network", ("corpus", LabValue.Of("a b a b a c a b")), ("iterations", LabValue.Of(3000)), ("learning_rate", LabValue.Of(4)));
        Assert.That(network.Map("next").Values.Select(p => p.Number), Is.EqualTo(network.Map("counted_next").Values.Select(p => p.Number)).Within(0.01));
        Assert.That(network.Map("next").Values.Sum(p => p.Number), Is.EqualTo(1).Within(1e-9));
        Assert.That(network.Numbers("losses"), Has.Length.EqualTo(200));
    }

    [Test]
    public async Task One_seed_gives_one_network()
    {
        Experiment[] networks = [await Seeded(1), await Seeded(1), await Seeded(2)];
        Assert.That(networks[0].Facts, Is.EqualTo(networks[1].Facts));
        Assert.That(networks[0].Facts["next"], Is.Not.EqualTo(networks[2].Facts["next"]));

        static Task<Experiment> Seeded(int seed) => A.Training("network", ("seed", LabValue.Of(seed)), ("iterations", LabValue.Of(5)));
    }

    [Test]
    public async Task A_rate_beyond_reason_still_gives_numbers()
        => Assert.That((await A.Training("network", ("learning_rate", LabValue.Of(1000)), ("iterations", LabValue.Of(50)))).Numbers("losses"), Has.Length.EqualTo(51));

    [Test]
    public async Task Too_many_different_words_are_refused()
        => Assert.That(
            await A.Refusal("network", ("corpus", LabValue.Of(A.Words(501)))),
            Is.EqualTo("The corpus has 501 different words, and the network learns at most 500: shorten corpus, or set task to bigram."));

    [TestCase("")]
    [TestCase("word")]
    public async Task A_corpus_without_a_pair_is_refused(string corpus)
        => Assert.That(await A.Refusal("network", ("corpus", LabValue.Of(corpus))), Does.Contain("needs at least 2"));

    [Test]
    public async Task The_losses_up_to_a_stop_are_kept()
    {
        List<LabUpdate> told = await A.Stopped(ScriptedModel.Babbling(), "losses", 2, ("task", LabValue.Of("network")), ("corpus", LabValue.Of(A.Words(500))), ("iterations", LabValue.Of(10_000)));
        Experiment stopped = ((LabDone)told[^1]).Experiment;
        Assert.That(stopped.Finish, Is.EqualTo(Experiment.Cancelled));
        Assert.That(stopped.Numbers("losses").Length, Is.InRange(2, 199));
        Assert.That(stopped.Facts.Keys, Has.Member("counted_loss").And.Member("table_distance").And.No.Member("next"));
    }

    private static double Moved(BigramNetwork network, int row, int word, double step)
    {
        network.Logits[row][word] += step;
        double loss = network.Loss(default);
        network.Logits[row][word] -= step;
        return loss;
    }
}
