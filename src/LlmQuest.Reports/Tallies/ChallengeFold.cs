using System.Collections.Immutable;

namespace LlmQuest.Reports.Tallies;

/// <summary>What becomes of each challenge of a run.</summary>
internal sealed class ChallengeFold
{
    private readonly Dictionary<string, ChallengeTally> _all = new(StringComparer.Ordinal);

    /// <summary>Address of the challenge that was tried last and is not done; empty for none.</summary>
    public string Trying { get; private set; } = "";

    public ImmutableSortedDictionary<string, ChallengeTally> All => _all.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public bool IsPassed(string address) => Of(address).PassedAt is not null;

    public void Attempt(string address, bool isEnough, string answer, DateTimeOffset time, bool isJudged = true)
    {
        ChallengeTally tally = Of(address);
        if (tally.IsDone)
        {
            return;
        }

        Trying = address;
        _all[address] = tally with
        {
            FirstAt = tally.FirstAt ?? time,
            Attempts = tally.Attempts + 1,
            Missed = tally.Missed + (isEnough ? 0 : 1),
            MissedSince = isEnough ? 0 : tally.MissedSince + 1,

            // What is kept and not judged, such as a reflection, cannot be missed.
            FirstTry = isJudged ? tally.FirstTry ?? isEnough : tally.FirstTry,
            WasHelpedFirst = tally.WasHelpedFirst || (tally.Attempts == 0 && tally.Hints > 0),
            Answers = Counted(tally.Answers, answer),
        };
    }

    public void Hint(string address, int number, DateTimeOffset time)
    {
        ChallengeTally tally = Of(address);
        if (!tally.IsDone && number > tally.LastHint)
        {
            Trying = address;
            _all[address] = tally with { FirstAt = tally.FirstAt ?? time, Hints = tally.Hints + 1, LastHint = number };
        }
    }

    /// <returns>Whether it was open until now.</returns>
    public bool Reveal(string address, DateTimeOffset time)
    {
        ChallengeTally tally = Of(address);
        if (!tally.IsDone)
        {
            _all[address] = tally with { FirstAt = tally.FirstAt ?? time, IsRevealed = true };
        }

        return Done(address, tally);
    }

    /// <returns>Whether it was open until now.</returns>
    public bool Waive(string address)
    {
        ChallengeTally tally = Of(address);
        _all[address] = tally with { IsWaived = true };
        return Done(address, tally);
    }

    /// <returns>Whether it was open until now.</returns>
    public bool Pass(string address, DateTimeOffset time, TimeSpan took)
    {
        ChallengeTally tally = Of(address);
        if (!tally.IsDone)
        {
            _all[address] = tally with { FirstAt = tally.FirstAt ?? time, PassedAt = time, TimeToPass = took };
        }

        return Done(address, tally);
    }

    public void Rename(Func<string, string> now)
    {
        foreach (string old in _all.Keys.Where(address => now(address) != address).ToArray())
        {
            _all[now(old)] = _all[old];
            _all.Remove(old);
        }

        Trying = now(Trying);
    }

    private static ImmutableSortedDictionary<string, int> Counted(ImmutableSortedDictionary<string, int> answers, string answer)
        => answer.Length > 0 && (answers.Count < ChallengeTally.MostAnswers || answers.ContainsKey(answer)) ? answers.SetItem(answer, answers.GetValueOrDefault(answer) + 1) : answers;

    private bool Done(string address, ChallengeTally before)
    {
        Trying = Trying == address ? "" : Trying;
        return !before.IsDone;
    }

    private ChallengeTally Of(string address) => _all.GetValueOrDefault(address, ChallengeTally.None);
}
