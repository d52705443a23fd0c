using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Labs.NextToken;

/// <summary>What the lab says of one step, of a real vocabulary or a toy.</summary>
internal static class StepFacts
{
    /// <param name="view">The step.</param>
    /// <param name="top">How many candidates to show.</param>
    /// <param name="model">The model; null for a toy vocabulary, whose tokens have no text.</param>
    public static IEnumerable<(string Name, LabValue? Value)> Of(StepView view, int top, ILanguageModel? model) =>
    [
        ("candidates", LabValue.List(view.Top(Math.Min(top, view.P.Length)).Select(candidate => Shown(candidate, model)))),
        ("entropy_bits", LabValue.Of(view.EntropyBits)),
        ("sampling_entropy_bits", LabValue.Of(view.SamplingEntropyBits)),
        ("kept", LabValue.Of(view.KeptCount)),
        ("cuts", LabValue.List(view.Cuts().Select(Shown))),
    ];

    /// <summary>The text of a token; what is no whole character becomes a replacement mark.</summary>
    public static string PieceOf(ILanguageModel model, int id) => Encoding.UTF8.GetString(model.TokenBytes(id, renderSpecial: true));

    private static LabValue Shown(FilterCut cut) => LabValue.Map(
        ("filter", LabValue.Of(cut.Filter)),
        ("kept", LabValue.Of(cut.Kept)),
        ("last_rank", LabValue.Of(cut.Last.Rank)),
        ("last_p", LabValue.Of(cut.Last.P)),
        ("mass", LabValue.Of(cut.Mass)));

    private static LabValue Shown(Candidate candidate, ILanguageModel? model)
    {
        (string Name, LabValue? Value)[] fields =
        [
            ("id", LabValue.Of(candidate.Id)),
            ("piece", model is null ? null : LabValue.Of(PieceOf(model, candidate.Id))),
            ("rank", LabValue.Of(candidate.Rank)),
            ("p", LabValue.Of(candidate.P)),
            ("sampling_p", LabValue.Of(candidate.SamplingP)),
            ("cut_by", candidate.CutBy is { } filter ? LabValue.Of(filter) : null),
        ];
        return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
    }
}
