using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Probability locks: one decode of the edited text, no luck.</summary>
internal static class SteerRules
{
    private const string Lab = "next-token";
    private const double LeastShare = 0.5;

    public static Turn Try(Turn turn, string typed)
    {
        if (Find(turn) is not { } challenge)
        {
            return turn.Problem("There is no lock here. task lists the challenges.");
        }

        string text = Quotes.Without(typed.Trim());
        if (text.Length == 0)
        {
            return turn.Reply(ChallengeText.Of(turn.World, turn.State, challenge));
        }

        return Forbidden(challenge.Lock, text) is { } word
            ? turn.Problem($"The word '{word}' must not stand in the text.")
            : turn.With(state => state with { Focus = challenge.Id }).Ask(Request(turn.World, challenge, text));
    }

    /// <summary>The one decode that tries a text.</summary>
    public static LabRequest Request(World world, SteerChallenge challenge, string text) => new(Lab, "", challenge.Id, Parameters(world, challenge.Lock, text));

    /// <summary>Reads the probability from the experiment.</summary>
    public static Turn Score(Turn turn, SteerChallenge challenge, string stage, Experiment experiment)
    {
        if (experiment.Number("guess_p") is not { } probability)
        {
            return turn.Problem("The experiment does not tell how likely the word is: try again, or reveal the solution.");
        }

        string text = experiment.Parameters.GetValueOrDefault("text")?.Text ?? "";
        int tokens = (int)(experiment.Number("prompt_tokens") ?? 0);
        bool opened = probability >= challenge.Lock.Probability;
        double share = opened ? ShareOf(challenge.Lock, tokens) : 0;
        return turn.Owe(new LockTried(stage, challenge.Id, turn.World.Stage(stage).HashOf(challenge.Id), text, tokens, probability, opened, share));
    }

    public static Turn Tried(Turn turn, LockTried tried)
    {
        int? before = turn.State.Record(tried.Stage, tried.Challenge)?.BestTokens;
        turn = turn.Change(tried.Stage, tried.Challenge, record => record.With(tried.Text, tried.Opened ? "opened" : "closed") with
        {
            Attempts = record.Attempts + 1,
            Wrong = record.Wrong + (tried.Opened ? 0 : 1),
            Share = Math.Max(record.Share, tried.Share),
            Hash = tried.Hash,
            IsChanged = false,
            BestText = tried.Opened && !(before <= tried.Tokens) ? tried.Text : record.BestText,
            BestTokens = tried.Opened && !(before <= tried.Tokens) ? tried.Tokens : record.BestTokens,
        });
        var challenge = turn.World.Challenge(Address.Of(tried.Stage, tried.Challenge))?.Challenge as SteerChallenge;
        turn = turn.Say(tried.Opened ? TranscriptKind.Success : TranscriptKind.Reply, LockText.Tried(challenge, tried, before));
        turn = turn.Owe([.. BadgeRules.WonBy(turn.World, turn.State, tried).Select(badge => new BadgeWon(badge))]);
        // Who makes an opened lock better goes on with what was asked meanwhile.
        turn = turn.With(state => state.Focus == tried.Challenge && state.IsDone(tried.Stage, tried.Challenge) ? state with { Focus = "" } : state);
        return tried.Opened ? PassRules.Owe(turn, tried.Stage, tried.Challenge, tried.Share, 0) : turn;
    }

    private static double ShareOf(ProbabilityLock door, int tokens)
        => door.Par is { } par && tokens > par ? Math.Max(LeastShare, (double)par / tokens) : 1;

    private static ImmutableSortedDictionary<string, LabValue> Parameters(World world, ProbabilityLock door, string text)
        => LabSettings.Defaults(world, Lab)
            .SetItem("text", LabValue.Of(text))
            .SetItem("guess", LabValue.Of(door.Target))
            .SetItem("mode", LabValue.Of(door.IsChat ? "chat" : "raw"))
            .SetItem("top", LabValue.Of(5));

    private static string? Forbidden(ProbabilityLock door, string text) => door.Forbidden.FirstOrDefault(word => WordFinder.Holds(text, word));

    // An opened lock can be tried again: a shorter text is a better one.
    private static SteerChallenge? Find(Turn turn)
    {
        SteerChallenge[] met = [.. Current.Met(turn.World, turn.State).OfType<SteerChallenge>()];
        return met.FirstOrDefault(challenge => challenge.Id == turn.State.Focus)
            ?? met.FirstOrDefault(challenge => !turn.IsDone(challenge.Id))
            ?? met.LastOrDefault();
    }
}
