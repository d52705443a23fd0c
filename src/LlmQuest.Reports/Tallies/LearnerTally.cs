using System.Collections.Immutable;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Reports.Tallies;

/// <summary>What one run comes to. Its size depends on the course, not on how many events there are.</summary>
public sealed record LearnerTally
{
    /// <summary>A longer gap between two events is a pause, and counts as no time at all.</summary>
    public static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(10);

    /// <summary>Random id of the run.</summary>
    public required Guid Run { get; init; }

    /// <summary>A name, only where the learner put it in.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether nobody played it: it was made by <c>course simulate</c>.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Id of the course.</summary>
    public string Course { get; init; } = "";

    /// <summary>The course as the run last saw it.</summary>
    public CourseOutline Outline { get; init; } = CourseOutline.None;

    /// <summary>Events that were counted.</summary>
    public long Events { get; init; }

    /// <summary>Time of the first event.</summary>
    public DateTimeOffset First { get; init; }

    /// <summary>Time of the last event.</summary>
    public DateTimeOffset Last { get; init; }

    /// <summary>Time at the keyboard.</summary>
    public TimeSpan Active { get; init; }

    /// <summary>Id of the stage the learner stands in.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Id of the scene the learner stands in.</summary>
    public string Scene { get; init; } = "";

    /// <summary>Address of the challenge that was tried last and is not done; empty for none.</summary>
    public string Trying { get; init; } = "";

    /// <summary>Active time since the last step forward: a challenge done, a stage entered.</summary>
    public TimeSpan SinceStep { get; init; }

    /// <summary>The stages that were entered or opened, by id.</summary>
    public ImmutableSortedDictionary<string, StageTally> Stages { get; init; } = ImmutableSortedDictionary.Create<string, StageTally>(StringComparer.Ordinal);

    /// <summary>The challenges of which there is something to tell, by address.</summary>
    public ImmutableSortedDictionary<string, ChallengeTally> Challenges { get; init; } = ImmutableSortedDictionary.Create<string, ChallengeTally>(StringComparer.Ordinal);

    /// <summary>Answers that show a misconception, in the order in which they were given.</summary>
    public ImmutableArray<ShownMisconception> Misconceptions { get; init; } = [];

    /// <summary>Answers that nobody foresaw.</summary>
    public ImmutableArray<StrangeAnswer> Strange { get; init; } = [];

    /// <summary>Remarks for the instructor.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>How the learner is called: by the name that was put in, else by the beginning of the run's id.</summary>
    public string Called => Name.Length > 0 ? Name : Run.ToString("N")[..8];
}
