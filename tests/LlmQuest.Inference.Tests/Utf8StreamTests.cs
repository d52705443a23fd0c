using System.Text;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Inference.Tests;

public sealed class Utf8StreamTests
{
    [Test]
    public void A_character_appears_with_its_last_byte()
    {
        var stream = new Utf8Stream();
        Assert.That(Encoding.UTF8.GetBytes("a🦙é").Select(value => stream.Add([value])), Is.EqualTo(new[] { "a", "", "", "", "🦙", "", "é" }));
        Assert.That(stream.End(), Is.Empty);
    }

    [Test]
    public void An_unfinished_character_is_replaced_at_the_end_and_forgotten()
    {
        var stream = new Utf8Stream();
        Assert.That(stream.Add([0xF0, 0x9F]) + stream.End() + stream.Add([0x61]), Is.EqualTo("\uFFFDa"));
    }
}
