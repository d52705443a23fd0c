using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Reports.Tallies;

/// <summary>What a learner said that an instructor reads: answers that nobody foresaw, misconceptions, remarks.</summary>
internal sealed class WordsFold
{
    /// <summary>Most of each that are kept of one run, so that a run of any length has a tally of the same size.</summary>
    public const int Most = 500;

    private readonly Dictionary<(string Challenge, string Form), StrangeAnswer> _strange = [];
    private readonly List<ShownMisconception> _misconceptions = [];
    private readonly List<Remark> _remarks = [];

    public ImmutableArray<StrangeAnswer> Strange => [.. _strange.Values.OrderBy(one => one.At).ThenBy(one => one.Challenge, StringComparer.Ordinal).ThenBy(one => one.Normalised, StringComparer.Ordinal)];

    public ImmutableArray<ShownMisconception> Misconceptions => [.. _misconceptions];

    public ImmutableArray<Remark> Remarks => [.. _remarks];

    /// <summary>Addresses of the challenges in which a misconception was shown.</summary>
    /// <param name="misconception">Its id.</param>
    public IEnumerable<string> Shown(string misconception) => _misconceptions.Where(one => one.Id == misconception).Select(one => one.Challenge);

    public void Add(string address, AnswerGiven given, DateTimeOffset time, bool isLater)
    {
        Add(address, given.Misconception, time, isLater);
        if (given.Kind != VerdictNames.NotRecognised)
        {
            return;
        }

        (string, string) key = (address, given.Normalised);
        if (_strange.TryGetValue(key, out StrangeAnswer? before))
        {
            _strange[key] = before with { Count = before.Count + 1, At = time };
        }
        else if (_strange.Count < Most)
        {
            _strange[key] = new StrangeAnswer(address, given.Normalised, given.Answer, 1, time);
        }
    }

    public void Add(string address, string misconception, DateTimeOffset time, bool isLater)
    {
        if (misconception.Length > 0 && _misconceptions.Count < Most)
        {
            _misconceptions.Add(new ShownMisconception(misconception, address, time, isLater));
        }
    }

    public void Add(Remarked remarked, DateTimeOffset time)
    {
        if (_remarks.Count < Most)
        {
            _remarks.Add(new Remark(remarked.Stage, remarked.Scene, remarked.Challenge.Length == 0 ? "" : Address.Of(remarked.Stage, remarked.Challenge), remarked.Text, time));
        }
    }
}
