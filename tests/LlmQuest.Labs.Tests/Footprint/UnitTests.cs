using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs.Tests.Footprint;

public sealed class UnitTests
{
    [Test]
    public void A_watt_for_an_hour_is_a_watt_hour()
    {
        var energy = Energy.OfPower(1, 3600);
        Assert.That((energy.Joules, energy.WattHours, energy.KilowattHours), Is.EqualTo((3600, 1, 0.001)));
    }

    [Test]
    public void A_counter_counts_millionths_of_a_joule()
        => Assert.That(Energy.OfMicrojoules(2_500_000).Joules, Is.EqualTo(2.5));

    [Test]
    public void A_tonne_is_a_million_grams()
        => Assert.That(Mass.OfTonnes(2).Grams, Is.EqualTo(2_000_000));

    [Test]
    public void A_thousand_tokens_at_forty_a_second_and_fifteen_watts_are_a_tenth_of_a_watt_hour()
    {
        var energy = Energy.OfPower(15, 25);
        Assert.That(energy.Joules / 1000, Is.EqualTo(0.375));
        Assert.That(energy.WattHours, Is.EqualTo(0.1042).Within(0.0001));
        Assert.That(new CarbonIntensity(475).GramsFor(energy), Is.EqualTo(0.0495).Within(0.0001));
    }

    [TestCase(100, 350, 250)]
    [TestCase(900, 50, 150, TestName = "A_counter_that_began_anew")]
    public void A_counter_says_what_was_used_since(long before, long after, long microjoules)
        => Assert.That(Reading(after).Since(Reading(before))!.Value.Joules, Is.EqualTo(microjoules / 1e6).Within(1e-12));

    [Test]
    public void Several_counters_are_added()
    {
        var before = new EnergyReading("x", [new EnergyZone("a", 0, 1000), new EnergyZone("b", 990, 1000)]);
        var after = new EnergyReading("x", [new EnergyZone("a", 5, 1000), new EnergyZone("b", 10, 1000)]);
        Assert.That(after.Since(before)!.Value.Joules, Is.EqualTo(25e-6).Within(1e-12));
    }

    [Test]
    public void Other_counters_and_counters_that_stand_still_say_nothing()
    {
        Assert.That(Reading(5).Since(new EnergyReading("x", [new EnergyZone("b", 0, 1000)])), Is.Null);
        Assert.That(Reading(5).Since(Reading(5)), Is.Null);
        Assert.That(new EnergyReading("x", []).Since(new EnergyReading("x", [])), Is.Null);
    }

    [Test]
    public void A_counter_never_says_less_than_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Choose(0, 1000)), Arb.From(Gen.Choose(0, 1000)), (before, after) => Reading(after).Since(Reading(before))?.Joules is null or > 0 and <= 0.001));

    private static EnergyReading Reading(long microjoules) => new("x", [new EnergyZone("a", microjoules, 1000)]);
}
