namespace LlmQuest.Core.Journal;

/// <summary>Gives numbers to what is wrong: damaged lines stand between whole ones, which know their own.</summary>
internal sealed class ChainNaming
{
    private readonly List<ChainLine> _chain = [];
    private readonly List<ChainLine> _loose = [];
    private readonly List<ChainProblem> _problems = [];
    private readonly List<DamagedLine> _waiting = [];
    private readonly Dictionary<long, JournalEntry> _known = [];
    private readonly List<ChainLine> _late = [];
    private readonly SortedSet<long> _moved = [];
    private ChainLine? _last;
    private bool _isBroken;

    private long LastNumber => _last?.Entry.Sequence ?? 0;

    public void AddWhole(ChainLine line)
    {
        long number = line.Entry.Sequence;
        if (number <= LastNumber)
        {
            AddAgain(line);
            return;
        }

        bool hasGap = number > LastNumber + 1;
        NameUpTo(number);
        if (!hasGap && !line.Follows(_last))
        {
            Unlink(number);
        }

        _isBroken |= hasGap;
        (_isBroken ? _loose : _chain).Add(line);
        _known[number] = line.Entry;
        _last = line;
    }

    public void AddDamaged(DamagedLine line) => _waiting.Add(line);

    public ChainReading Finish()
    {
        NameTail();
        NameLate();
        return new ChainReading([.. _chain], [.. _loose], [.. _problems.SelectMany(WithoutMoved).Concat(_moved.Select(number => new ChainProblem(ChainProblemKind.Moved, number, number))).Order(Comparer<ChainProblem>.Create((a, b) => a.First.CompareTo(b.First)))]);
    }

    private void AddAgain(ChainLine line)
    {
        long number = line.Entry.Sequence;
        if (!_known.TryGetValue(number, out JournalEntry? known))
        {
            _late.Add(line);
            return;
        }

        AddAgain(line, known.Hash == line.Entry.Hash);
    }

    private void AddAgain(ChainLine line, bool isSame)
    {
        long number = line.Entry.Sequence;
        _problems.Add(new ChainProblem(isSame ? ChainProblemKind.Doubled : ChainProblemKind.Edited, number, number));
        if (!isSame)
        {
            // May be what was recorded in the place of a lost one.
            _loose.Add(line);
        }
    }

    // A line behind later ones belongs to them where the next event was written after it: from the last one down.
    private void NameLate()
    {
        foreach (ChainLine line in _late.OrderByDescending(line => line.Entry.Sequence))
        {
            long number = line.Entry.Sequence;
            if (_moved.Contains(number) || !_known.TryGetValue(number + 1, out JournalEntry? next) || next.Previous != line.Entry.Hash)
            {
                AddAgain(line, isSame: _moved.Contains(number) && _known[number].Hash == line.Entry.Hash);
                continue;
            }

            _known[number] = line.Entry;
            _moved.Add(number);
            _loose.Add(line);
        }
    }

    // What was thought to be missing and came later.
    private IEnumerable<ChainProblem> WithoutMoved(ChainProblem problem)
    {
        if (problem.Kind != ChainProblemKind.Missing)
        {
            yield return problem;
            yield break;
        }

        long first = problem.First;
        foreach (long number in _moved.GetViewBetween(problem.First, problem.Last))
        {
            if (first < number)
            {
                yield return problem with { First = first, Last = number - 1 };
            }

            first = number + 1;
        }

        if (first <= problem.Last)
        {
            yield return problem with { First = first };
        }
    }

    // Which of the two was edited cannot be told, so neither is believed.
    private void Unlink(long number)
    {
        _problems.Add(number == 1
            ? new ChainProblem(ChainProblemKind.Edited, 1, 1)
            : new ChainProblem(ChainProblemKind.Unlinked, number - 1, number));
        if (!_isBroken && _chain.Count > 0)
        {
            _loose.Add(_chain[^1]);
            _chain.RemoveAt(_chain.Count - 1);
        }

        _isBroken = true;
    }

    private void NameUpTo(long next)
    {
        long lost = next - LastNumber - 1;
        if (lost == 0 && _waiting.Count > 0)
        {
            _problems.Add(new ChainProblem(ChainProblemKind.Damaged, next, next));
        }

        long number = LastNumber;
        for (int i = 0; i < _waiting.Count && number < next - 1; i++)
        {
            long claimed = _waiting[i].Claimed;
            bool isBelieved = lost > _waiting.Count && claimed > number && claimed < next;
            long at = isBelieved ? claimed : number + 1;
            NameMissing(number + 1, at - 1);
            _problems.Add(new ChainProblem(_waiting[i].Kind, at, at));
            number = at;
        }

        NameMissing(number + 1, next - 1);
        _waiting.Clear();
    }

    private void NameTail()
    {
        long number = LastNumber;
        foreach (DamagedLine line in _waiting)
        {
            number++;
            _problems.Add(new ChainProblem(line.Kind, number, number));
        }

        _waiting.Clear();
    }

    private void NameMissing(long first, long last)
    {
        if (first <= last)
        {
            _problems.Add(new ChainProblem(ChainProblemKind.Missing, first, last));
        }
    }
}
