using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Bias;

/// <summary>What came of one template: the log-odds of its second continuation against the first, in nats.</summary>
/// <param name="Template">The template.</param>
/// <param name="Words">Of each word, in order.</param>
/// <param name="Reference">Of each neutral word, in order.</param>
internal sealed record TemplateScores(BiasTemplate Template, ImmutableArray<(string Word, double LogOdds)> Words, ImmutableArray<(string Word, double LogOdds)> Reference)
{
    /// <summary>The zero mark: the mean over the neutral words; null where there are none.</summary>
    public double? Neutral => Reference.IsEmpty ? null : Reference.Average(own => own.LogOdds);

    /// <summary>How far each word is from the zero mark; null where there is none.</summary>
    public LabValue? Relative => Neutral is { } neutral ? Map(Words.Select(own => (own.Word, own.LogOdds - neutral))) : null;

    /// <summary>The template as the fact has it.</summary>
    public LabValue ToValue()
    {
        (string Name, LabValue? Value)[] fields =
        [
            ("template", LabValue.Of(Template.Text)),
            ("continuations", LabValue.Of([Template.First, Template.Second])),
            ("log_odds", Map(Words)),
            ("neutral_log_odds", ModelExperiment.Number(Neutral)),
            ("relative_log_odds", Relative),
        ];
        return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
    }

    /// <summary>Numbers by word.</summary>
    public static LabValue Map(IEnumerable<(string Word, double LogOdds)> numbers) => LabValue.Map(numbers.Select(own => (own.Word, LabValue.Of(own.LogOdds))));
}
