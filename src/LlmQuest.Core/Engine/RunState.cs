using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine;

/// <summary>Where a learner is: a fold over the journal. Only data; the course stands beside it in a <see cref="World"/>.</summary>
public sealed record RunState
{
    /// <summary>The transcript keeps at most so many blocks; then the older half goes.</summary>
    public const int MostEntries = 1000;

    private static readonly StringComparer ById = StringComparer.Ordinal;

    /// <summary>The state before the first event.</summary>
    public static RunState Empty { get; } = new();

    /// <summary>Id of the course; empty before the first event.</summary>
    public string Course { get; init; } = "";

    /// <summary>Id of the stage the learner stands in.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Id of the scene.</summary>
    public string Scene { get; init; } = "";

    /// <summary>Digest of the course's text as the run knows it; empty in runs of format 1.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The course's places and challenges as the run knows them.</summary>
    public CourseOutline Outline { get; init; } = CourseOutline.None;

    /// <summary>Stages that were entered.</summary>
    public ImmutableSortedSet<string> Entered { get; init; } = ImmutableSortedSet.Create<string>(ById);

    /// <summary>Scenes that were seen, by address.</summary>
    public ImmutableSortedSet<string> Seen { get; init; } = ImmutableSortedSet.Create<string>(ById);

    /// <summary>The scene in which each stage was left last, by the stage.</summary>
    public ImmutableSortedDictionary<string, string> Places { get; init; } = ImmutableSortedDictionary.Create<string, string>(ById);

    /// <summary>Things that are carried, by address.</summary>
    public ImmutableSortedSet<string> Taken { get; init; } = ImmutableSortedSet.Create<string>(ById);

    /// <summary>Treasures that were won, by id.</summary>
    public ImmutableSortedSet<string> Treasures { get; init; } = ImmutableSortedSet.Create<string>(ById);

    /// <summary>Id of what was said last in the talk that goes on, or empty.</summary>
    public string Talk { get; init; } = "";

    /// <summary>What the learner chose to say, as stage, dialogue and number.</summary>
    public ImmutableSortedSet<string> Chosen { get; init; } = ImmutableSortedSet.Create<string>(ById);

    /// <summary>What was set in labs, by the lab's address.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, LabValue>> Settings { get; init; }
        = ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, LabValue>>(ById);

    /// <summary>What was set for every lab, by an ability.</summary>
    public ImmutableSortedDictionary<string, LabValue> Everywhere { get; init; } = ImmutableSortedDictionary.Create<string, LabValue>(ById);

    /// <summary>The challenges that were met, by address.</summary>
    public ImmutableSortedDictionary<string, ChallengeRecord> Records { get; init; } = ImmutableSortedDictionary.Create<string, ChallengeRecord>(ById);

    /// <summary>The stars of every stage that was passed.</summary>
    public ImmutableSortedDictionary<string, int> Passed { get; init; } = ImmutableSortedDictionary.Create<string, int>(ById);

    /// <summary>Stages that an instructor opened.</summary>
    public ImmutableSortedSet<string> Opened { get; init; } = ImmutableSortedSet.Create<string>(ById);

    /// <summary>Badges, in the order they were won.</summary>
    public ImmutableArray<string> Badges { get; init; } = [];

    /// <summary>Points, bits, tokens.</summary>
    public Currencies Purse { get; init; } = Currencies.None;

    /// <summary>How good the predictions are.</summary>
    public Calibration Calibration { get; init; } = Calibration.None;

    /// <summary>What surprised the learner, by the number of the experiment.</summary>
    public ImmutableSortedDictionary<long, string> Surprises { get; init; } = ImmutableSortedDictionary<long, string>.Empty;

    /// <summary>What a room bet by a show of hands, by the address of the challenge, until its outcome was seen.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> Hands { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, int>>(ById);

    /// <summary>Numbers of the experiments, oldest first.</summary>
    public ImmutableList<long> Experiments { get; init; } = [];

    /// <summary>Number of the last experiment, or 0.</summary>
    [JsonIgnore]
    public long LastExperiment => Experiments.IsEmpty ? 0 : Experiments[^1];

    /// <summary>How often each text came out, by a hash of prompt and text.</summary>
    public ImmutableSortedDictionary<string, int> TimesSaid { get; init; } = ImmutableSortedDictionary.Create<string, int>(ById);

    /// <summary>Address of the challenge that is asked at the campfire now, or empty.</summary>
    public string Campfire { get; init; } = "";

    /// <summary>What was asked at campfires, oldest first, by address.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>Id of the challenge that was chosen in this stage, or empty.</summary>
    public string Focus { get; init; } = "";

    /// <summary>Id of the lab that was chosen in this stage, or empty.</summary>
    public string LabFocus { get; init; } = "";

    /// <summary>What the program asked last, or null.</summary>
    public PendingQuestion? Question { get; init; }

    /// <summary>The last experiment that was asked for by the learner, for <c>again</c>; or null.</summary>
    public LabRequest? Last { get; init; }

    /// <summary>The experiment that was asked for and has not ended, or null.</summary>
    public LabRequest? Due { get; init; }

    /// <summary>What was picked by hand in the next-token lab that was used last, or null.</summary>
    public TokenTree? Tree { get; init; }

    /// <summary>Days on which something was recorded.</summary>
    public int Days { get; init; }

    /// <summary>The last of them.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>How many blocks were said since the beginning, those that the transcript keeps no more included.</summary>
    public long Said { get; init; }

    /// <summary>What was said last, oldest first.</summary>
    public ImmutableList<TranscriptEntry> Transcript { get; init; } = [];

    /// <summary>Whether nothing here counts.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>Whether it is a copy of a finished stage, played anew: everything in it may be looked up.</summary>
    public bool IsReplay { get; init; }

    /// <summary>What follows from the last event and is not recorded yet; the host records it in this order before it takes anything else.</summary>
    [JsonIgnore]
    public ImmutableArray<RunEvent> Owed { get; init; } = [];

    /// <summary>The record of a challenge; null when it was not met.</summary>
    /// <param name="stage">Id of the stage.</param>
    /// <param name="challenge">Id of the challenge.</param>
    public ChallengeRecord? Record(string stage, string challenge) => Records.GetValueOrDefault(Address.Of(stage, challenge));

    /// <summary>Whether nothing is left to do in a challenge.</summary>
    /// <param name="stage">Id of the stage.</param>
    /// <param name="challenge">Id of the challenge.</param>
    public bool IsDone(string stage, string challenge) => Record(stage, challenge)?.IsDone == true;

    /// <summary>The same state with more said.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">The text.</param>
    /// <param name="experiment">Number of the event whose experiment it tells of, or 0.</param>
    public RunState Say(TranscriptKind kind, string text, long experiment = 0)
    {
        ImmutableList<TranscriptEntry> kept = Transcript.Count < MostEntries ? Transcript : Transcript.RemoveRange(0, MostEntries / 2);
        return this with { Said = Said + 1, Transcript = kept.Add(new TranscriptEntry(kind, DisplayText.Strip(text)) { Experiment = experiment }) };
    }
}
