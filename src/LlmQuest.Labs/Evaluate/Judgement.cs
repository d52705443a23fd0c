using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Evaluate;

/// <summary>What the model said of a pair of answers in both orders.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="FirstAsA">Probability of the first answer against the second, the first shown as A.</param>
/// <param name="FirstAsB">The same with the first shown as B.</param>
internal sealed record Judgement(CandidatePair Pair, double FirstAsA, double FirstAsB)
{
    private const double Even = 0.5;

    /// <summary>Which answer is the likelier over both orders.</summary>
    public string Verdict => NameOf(FirstAsA + FirstAsB >= 2 * Even);

    /// <summary>Which answer it named when the first was A.</summary>
    public string InOrder => NameOf(FirstAsA >= Even);

    /// <summary>Which answer it named when the first was B.</summary>
    public string Swapped => NameOf(FirstAsB >= Even);

    /// <summary>Whether both orders name the same letter, and so not the same answer.</summary>
    public bool FollowsPlace => InOrder != Swapped;

    /// <summary>How often it named A, of two times.</summary>
    public int TimesA => (FirstAsA >= Even ? 1 : 0) + (FirstAsB < Even ? 1 : 0);

    /// <summary>The judgement as the fact has it.</summary>
    public LabValue ToValue()
    {
        (string Name, LabValue? Value)[] fields =
        [
            ("question", LabValue.Of(Pair.Question)),
            ("p_first", LabValue.Of(FirstAsA)),
            ("p_first_swapped", LabValue.Of(FirstAsB)),
            ("verdict", LabValue.Of(Verdict)),
            ("follows_place", LabValue.Of(FollowsPlace)),
            ("longer", Pair.Longer is { } longer ? LabValue.Of(longer) : null),
            ("preferred", Pair.Preferred is { } preferred ? LabValue.Of(preferred) : null),
        ];
        return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
    }

    private static string NameOf(bool isFirst) => isFirst ? CandidatePair.IsFirst : CandidatePair.IsSecond;
}
