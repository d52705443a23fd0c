using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Hallucination;

/// <summary>What came of one question of a set.</summary>
/// <param name="Question">The question.</param>
/// <param name="Texts">Its answers.</param>
/// <param name="Groups">The group of each answer.</param>
internal sealed record QuestionOutcome(Question Question, ImmutableArray<string> Texts, ImmutableArray<int> Groups)
{
    /// <summary>How much the answers disagree.</summary>
    public SemanticEntropy Entropy { get; } = SemanticEntropy.Discrete(Groups)!;

    /// <summary>Answers of the largest group; the first of several that are as large.</summary>
    public int[] Largest { get; } = [.. Enumerable.Range(0, Groups.Length).GroupBy(place => Groups[place]).MaxBy(group => group.Count())!];

    /// <summary>The first answer of the largest group.</summary>
    public string Answer => Texts[Largest[0]];

    /// <summary>Whether that answer is right; null where there is no right one.</summary>
    public bool? IsRight => Question.Answer.Length > 0 ? RightAnswer.IsIn(Answer, Question.Answer) : null;

    /// <summary>How many answers say that they do not know.</summary>
    public int Abstained => Texts.Count(Abstention.Is);

    /// <summary>What there is to fear: it is invented, or answered wrong.</summary>
    public bool IsWrongOrInvented => !Question.IsKnown || IsRight == false;

    /// <summary>The outcome as the fact has it.</summary>
    public LabValue ToValue()
    {
        (string Name, LabValue? Value)[] fields =
        [
            ("question", LabValue.Of(Question.Text)),
            ("known", LabValue.Of(Question.IsKnown)),
            ("answer", LabValue.Of(Answer)),
            ("entropy_bits", LabValue.Of(Entropy.Nats / Math.Log(2))),
            ("entropy_normalised", LabValue.Of(Entropy.Normalised)),
            ("groups", LabValue.Of(Groups.Max() + 1)),
            ("largest", LabValue.Of(Largest.Length)),
            ("answers", LabValue.Of(Texts.Length)),
            ("right", IsRight is { } right ? LabValue.Of(right) : null),
            ("abstained", LabValue.Of(Abstained)),
            ("texts", LabValue.Of(Texts)),
        ];
        return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
    }
}
