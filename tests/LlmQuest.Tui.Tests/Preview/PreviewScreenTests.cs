using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Preview;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Preview;

/// <summary>A course that is written while it is on the screen.</summary>
public sealed class PreviewScreenTests
{
    private static readonly World First = ACourse.OneRoom(ACourse.Story("A door of oak."));
    private static readonly World Second = ACourse.OneRoom(ACourse.Story("A door of ash."));

    [Test]
    public void The_corner_always_says_how_the_course_stands()
    {
        var feed = new Feed(First);
        using Screen screen = Open(feed);
        Assert.That(screen.Text.Split('\n')[0], Does.Contain("Hall").And.Contain("preview: nothing to mend"));
        feed.Say(new CourseNews(First, false, [Error(1), Error(2), Error(3) with { Severity = Severity.Warning }], "", []));
        screen.Advance().ShouldShow("preview: 2 errors, 1 warning, shown is the last text without errors");
        screen.Press(Key.F5).ShouldShow("hall.md:2:1: error LQ0001");
        Assert.That(screen.Text.Split('\n')[0], Does.Contain("preview: 2 errors"), "also over a page");
    }

    [Test]
    public void In_a_small_window_the_title_makes_room()
    {
        var feed = new Feed(First);
        feed.Say(new CourseNews(First, false, [Error(1)], "", []));
        using Screen screen = Open(feed, 60, 20);
        Assert.That(screen.Text.Split('\n')[0], Does.Contain("Hall").And.Contain("preview: 1 error"));
    }

    [Test]
    public void A_new_text_is_told_while_a_line_is_being_typed_and_the_line_stays()
    {
        var feed = new Feed(First);
        using Screen screen = Open(feed);
        screen.Type("exam");
        feed.Say(new CourseNews(Second, true, [], "", []));
        screen.Advance().ShouldShow("A door of ash.");
        Assert.That(screen.Text, Does.Contain("> exam"));
    }

    [Test]
    public void A_new_text_waits_for_the_end_of_an_answer()
    {
        World horn = ACourse.OneRoom(ACourse.Story("A horn."), ACourse.Horn());
        var feed = new Feed(horn);
        var end = new TaskCompletionSource();
        using Screen screen = Open(feed, labs: new HeldLabs(end.Task));
        screen.Enter("generate");
        feed.Say(new CourseNews(Second, true, [], "", []));
        screen.Advance().Advance();
        Assert.That((screen.Presenter.IsAnswering, screen.Text.Contains("of ash", StringComparison.Ordinal)), Is.EqualTo((true, false)));
        end.SetResult();
        screen.AnswerEnds().ShouldShow("A door of ash.");
    }

    private static Diagnostic Error(int line) => new("LQ0001", Severity.Error, "hall.md", line, 1, "It is wrong.", "Mend it.");

    private static Screen Open(Feed feed, int columns = 110, int rows = 30, ILabBench? labs = null)
    {
        var run = new PreviewRun(feed.Newest.World, "", journal => new SessionPorts(journal, journal, labs ?? new QueuedLabs()));
        return new Screen(run.Session, columns, rows, new PreviewDesk(new FakeDesk(), run, feed));
    }

    /// <summary>Labs that keep everybody waiting.</summary>
    private sealed class HeldLabs(Task end) : ILabBench
    {
        public async IAsyncEnumerable<LabUpdate> RunAsync(string lab, ImmutableSortedDictionary<string, LabValue> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await end.WaitAsync(cancellationToken).ConfigureAwait(false);
            yield return new LabRefused("It took too long.");
        }
    }

    private sealed class Feed(World first) : ICourseFeed
    {
        private CourseNews? _fresh;

        public CourseNews Newest { get; private set; } = new(first, true, [], "", []);

        public CourseNews? Take() => Interlocked.Exchange(ref _fresh, null);

        public void Say(CourseNews news) => Newest = _fresh = news;
    }
}
