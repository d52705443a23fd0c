using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>A step while it is being taken: the state so far, what is owed and what the host is to do.</summary>
internal sealed record Turn(World World, RunState State)
{
    public ImmutableArray<RunEvent> Owed { get; init; } = [];

    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>Which of several things the line means, from 0, where the learner was asked and said so.</summary>
    public int? Meant { get; init; }

    public StageMap Stage => World.Stage(State.Stage);

    public SceneMap Scene => Stage.Scene(State.Scene);

    public Turn Say(TranscriptKind kind, string text) => text.Length == 0 ? this : this with { State = State.Say(kind, text) };

    public Turn Reply(string text) => Say(TranscriptKind.Reply, text);

    public Turn Problem(string text) => Say(TranscriptKind.Problem, text);

    public Turn Owe(params ImmutableArray<RunEvent> events) => this with { Owed = Owed.AddRange(events) };

    public Turn Do(Effect effect) => this with { Effects = Effects.Add(effect) };

    public Turn With(Func<RunState, RunState> change) => this with { State = change(State) };

    public Turn Change(string stage, string challenge, Func<ChallengeRecord, ChallengeRecord> change)
    {
        string address = Address.Of(stage, challenge);
        ChallengeRecord record = State.Records.GetValueOrDefault(address, ChallengeRecord.Met);
        return this with { State = State with { Records = State.Records.SetItem(address, change(record)) } };
    }

    public Turn Ask(LabRequest request) => With(state => state with { Due = request }).Do(new RunLabEffect(request));

    public ChallengeRecord RecordOf(Challenge challenge) => State.Record(Stage.Id, challenge.Id) ?? ChallengeRecord.Met;

    public bool IsDone(string challenge) => State.IsDone(Stage.Id, challenge);
}
