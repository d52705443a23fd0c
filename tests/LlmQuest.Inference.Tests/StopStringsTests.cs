using LlmQuest.Inference.Generation;

namespace LlmQuest.Inference.Tests;

public sealed class StopStringsTests
{
    [Test]
    public void The_first_stop_string_in_the_text_ends_it_whatever_its_place_in_the_list()
        => Assert.That(new StopStrings(["Z", "XY"]).Push("abXYcZ"), Is.EqualTo("ab"));

    [Test]
    public void Nothing_comes_after_a_stop_string()
    {
        var stops = new StopStrings(["X"]);
        Assert.That((stops.Push("aXb"), stops.Push("c"), stops.Flush(), stops.IsReached), Is.EqualTo(("a", "", "", true)));
    }

    [Test]
    public void The_beginning_of_the_longest_stop_string_is_held_back_until_it_is_known_to_be_none()
    {
        var stops = new StopStrings(["a", "xyz"]);
        Assert.That((stops.Push("bxy"), stops.Push("c"), stops.Push("x"), stops.Flush()), Is.EqualTo(("b", "xyc", "", "x")));
    }
}
