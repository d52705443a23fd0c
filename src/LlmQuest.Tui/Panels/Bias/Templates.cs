using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;

namespace LlmQuest.Tui.Panels.Bias;

/// <summary>The templates of an experiment with their words.</summary>
internal sealed class Templates
{
    private readonly LabValue[] _all;
    private readonly Experiment _experiment;

    public Templates(Experiment experiment)
    {
        _experiment = experiment;
        _all = [.. experiment.List("by_template")];
    }

    /// <summary>How many there are; one where only its words were told.</summary>
    public int Count => Math.Max(1, _all.Length);

    /// <summary>For each neutral word its log-odds, in nats, in the first template.</summary>
    public ImmutableSortedDictionary<string, LabValue> Reference => _experiment.Map("reference_log_odds");

    /// <summary>A template as it was written.</summary>
    public string TextOf(int template) => (template < _all.Length ? _all[template].Field("template")?.Text : null)
        ?? _experiment.Setting("template")?.Text
        ?? _experiment.Setting("templates")?.Items?.FirstOrDefault()?.Field("template")?.Text
        ?? "";

    /// <summary>One of its two continuations.</summary>
    public string ContinuationOf(int template, int which)
        => template < _all.Length && _all[template].Field("continuations")?.Texts is { } both && which < both.Length ? both[which] : which == 0 ? "the first" : "the second";

    /// <summary>Its words, highest log-odds first, in nats.</summary>
    public IReadOnlyList<(string Name, double Value)> WordsOf(int template)
        => (template < _all.Length ? _all[template].Map("log_odds") is { Count: > 0 } own ? own : First(template, "log_odds") : First(template, "log_odds")).Sorted();

    /// <summary>The zero mark of a template, in nats, or null.</summary>
    public double? NeutralOf(int template)
        => template < _all.Length && _all[template].Field("neutral_log_odds")?.Number is { } own ? own : template == 0 ? _experiment.Number("neutral_log_odds") : null;

    /// <summary>How far a word is from the zero mark of a template, in nats, or null.</summary>
    public double? RelativeOf(int template, string word)
        => (template < _all.Length ? _all[template].Map("relative_log_odds").GetValueOrDefault(word)?.Number : null) ?? (template == 0 ? _experiment.Map("relative_log_odds").GetValueOrDefault(word)?.Number : null);

    /// <summary>The log-odds of a word in a template, in nats, or null.</summary>
    public double? RawOf(int template, string word)
        => (template < _all.Length ? _all[template].Map("log_odds").GetValueOrDefault(word)?.Number : null) ?? (template == 0 ? _experiment.Map("log_odds").GetValueOrDefault(word)?.Number : null);

    /// <summary>From where to where a word stands over all templates, laid on the scale of one of them; null where one template is all there is.</summary>
    public (double From, double To)? SpreadOf(int template, string word)
    {
        double[] relative = [.. Enumerable.Range(0, Count).Select(one => RelativeOf(one, word)).OfType<double>()];
        return relative.Length < 2 || NeutralOf(template) is not { } neutral ? null : (neutral + relative.Min(), neutral + relative.Max());
    }

    private ImmutableSortedDictionary<string, LabValue> First(int template, string fact) => template == 0 ? _experiment.Map(fact) : ImmutableSortedDictionary<string, LabValue>.Empty;
}
