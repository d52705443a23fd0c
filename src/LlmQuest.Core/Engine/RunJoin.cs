using System.Collections.Immutable;

namespace LlmQuest.Core.Engine;

/// <summary>One run that was played on two machines: the best of both, at the place of the later one. Their events are different ones, so what is counted is added.</summary>
public static class RunJoin
{
    /// <summary>Joins two states of one run.</summary>
    /// <param name="earlier">The state of one chain.</param>
    /// <param name="later">The state of the chain with the newest event: place, settings and transcript are its.</param>
    public static RunState Of(RunState earlier, RunState later)
    {
        if (later.Course.Length == 0 || earlier.Course.Length == 0)
        {
            return later.Course.Length == 0 ? earlier : later;
        }

        ImmutableSortedDictionary<string, ChallengeRecord> records = Union(earlier.Records, later.Records, Better);
        return later with
        {
            Entered = later.Entered.Union(earlier.Entered),
            Seen = later.Seen.Union(earlier.Seen),
            Places = Union(earlier.Places, later.Places, (_, here) => here),
            Taken = later.Taken.Union(earlier.Taken),
            Treasures = later.Treasures.Union(earlier.Treasures),
            Chosen = later.Chosen.Union(earlier.Chosen),
            Settings = Union(earlier.Settings, later.Settings, (_, here) => here),
            Everywhere = Union(earlier.Everywhere, later.Everywhere, (_, here) => here),
            Records = records,
            Passed = Union(earlier.Passed, later.Passed, Math.Max),
            Opened = later.Opened.Union(earlier.Opened),
            Badges = [.. earlier.Badges.Union(later.Badges)],
            Purse = later.Purse with
            {
                Xp = records.Values.Sum(record => record.Xp),
                Bits = earlier.Purse.Bits + later.Purse.Bits,
                Tokens = earlier.Purse.Tokens + later.Purse.Tokens,
                Experiments = earlier.Purse.Experiments + later.Purse.Experiments,
            },
            Calibration = new Calibration([.. earlier.Calibration.Bins.Zip(later.Calibration.Bins, Sum)]),
            Hands = earlier.Hands.SetItems(later.Hands),
            Surprises = earlier.Surprises.SetItems(later.Surprises),
            TimesSaid = Union(earlier.TimesSaid, later.TimesSaid, (there, here) => there + here),
            Asked = [.. earlier.Asked, .. later.Asked],
            Days = Math.Max(earlier.Days, later.Days),
        };
    }

    /// <summary>A state that counts only what came after an earlier state of the same chain; what was reached stays reached.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="state">The state.</param>
    public static RunState Since(RunState before, RunState state) => state with
    {
        Purse = state.Purse with
        {
            Bits = state.Purse.Bits - before.Purse.Bits,
            Tokens = state.Purse.Tokens - before.Purse.Tokens,
            Experiments = state.Purse.Experiments - before.Purse.Experiments,
        },
        Calibration = new Calibration([.. state.Calibration.Bins.Zip(before.Calibration.Bins, (now, then) => new CalibrationBin(now.Count - then.Count, now.Said - then.Said, now.Came - then.Came))]),
        TimesSaid = state.TimesSaid.Select(pair => KeyValuePair.Create(pair.Key, pair.Value - before.TimesSaid.GetValueOrDefault(pair.Key))).Where(pair => pair.Value > 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Asked = [.. state.Asked.Skip(before.Asked.Length)],
        Records = state.Records.SetItems(state.Records.Select(pair => KeyValuePair.Create(pair.Key, Since(before.Records.GetValueOrDefault(pair.Key, ChallengeRecord.Met), pair.Value)))),
    };

    private static ChallengeRecord Since(ChallengeRecord before, ChallengeRecord record)
        => record with { Attempts = record.Attempts - before.Attempts, Wrong = record.Wrong - before.Wrong, Answers = [.. record.Answers.Skip(before.Answers.Length)] };

    private static ImmutableSortedDictionary<string, T> Union<T>(ImmutableSortedDictionary<string, T> earlier, ImmutableSortedDictionary<string, T> later, Func<T, T, T> join)
        => later.SetItems(earlier.Select(pair => KeyValuePair.Create(pair.Key, later.TryGetValue(pair.Key, out T? here) ? join(pair.Value, here) : pair.Value)));

    private static CalibrationBin Sum(CalibrationBin a, CalibrationBin b) => new(a.Count + b.Count, a.Said + b.Said, a.Came + b.Came);

    private static ChallengeRecord Better(ChallengeRecord earlier, ChallengeRecord later)
    {
        ChallengeRecord best = Worth(later).CompareTo(Worth(earlier)) >= 0 ? later : earlier;
        int? tokens = (earlier.BestTokens, later.BestTokens) is ({ } one, { } other) ? Math.Min(one, other) : earlier.BestTokens ?? later.BestTokens;
        return best with
        {
            Attempts = earlier.Attempts + later.Attempts,
            Wrong = earlier.Wrong + later.Wrong,
            Answers = [.. earlier.Answers.Concat(later.Answers).TakeLast(ChallengeRecord.MostAttempts)],
            Hints = Math.Max(earlier.Hints, later.Hints),
            HintCost = Math.Max(earlier.HintCost, later.HintCost),
            Share = Math.Max(earlier.Share, later.Share),
            BestTokens = tokens,
            BestText = earlier.BestTokens is not null && earlier.BestTokens == tokens ? earlier.BestText : later.BestText,
        };
    }

    // Passed is more than counted as done, that more than revealed or missed; of two that are passed, the one with more points.
    private static (int Rank, int Xp) Worth(ChallengeRecord record) => (record.Status switch
    {
        ChallengeStatus.Passed => 5,
        ChallengeStatus.Noted => 4,
        ChallengeStatus.Waived => 3,
        ChallengeStatus.Missed => 2,
        ChallengeStatus.Revealed => 1,
        _ => 0,
    }, record.Xp);
}
