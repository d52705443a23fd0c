using LlmQuest.Hosting;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RaplMeterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("llmquest-rapl-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Every_processor_has_a_counter_and_its_parts_and_the_board_are_left_out()
    {
        Zone("intel-rapl:0", "package-0", "123456\n");
        Zone("intel-rapl:1", "package-1", "7\n");
        Zone("intel-rapl:2", "psys", "9\n");
        Zone("intel-rapl:0:0", "core", "5\n");
        Zone("dtpm", "package-9", "5\n");
        EnergyReading reading = new RaplMeter(_folder).Read()!;
        Assert.That(reading.Zones, Is.EqualTo(new[] { new EnergyZone("intel-rapl:0", 123_456, 262_143_328_850), new EnergyZone("intel-rapl:1", 7, 262_143_328_850) }));
    }

    [Test]
    public void A_machine_without_counters_says_nothing()
    {
        Assert.That(new RaplMeter(_folder).Read(), Is.Null);
        Assert.That(new RaplMeter(Path.Combine(_folder, "nowhere")).Read(), Is.Null);
    }

    [TestCase("")]
    [TestCase("many")]
    [TestCase("99999999999999999999")]
    public void A_counter_that_cannot_be_read_says_nothing(string energy)
    {
        Zone("intel-rapl:0", "package-0", energy);
        Assert.That(new RaplMeter(_folder).Read(), Is.Null);
    }

    [Test]
    public void A_counter_whose_file_is_missing_says_nothing()
    {
        Zone("intel-rapl:0", "package-0", "5");
        File.Delete(Path.Combine(_folder, "intel-rapl:0", "energy_uj"));
        Assert.That(new RaplMeter(_folder).Read(), Is.Null);
    }

    private void Zone(string folder, string name, string energy)
    {
        string zone = Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName;
        File.WriteAllText(Path.Combine(zone, "name"), name + "\n");
        File.WriteAllText(Path.Combine(zone, "energy_uj"), energy);
        File.WriteAllText(Path.Combine(zone, "max_energy_range_uj"), "262143328850\n");
    }
}
