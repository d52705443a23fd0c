using LlmQuest.Core.Labs;
using LlmQuest.Labs.Grading;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>What became of a question.</summary>
/// <param name="Asked">The question.</param>
/// <param name="Answer">What was answered, or said instead.</param>
/// <param name="IsRefused">Whether it ended at a part that refuses.</param>
/// <param name="Trace">What each part did.</param>
/// <param name="Path">The parts it went through.</param>
/// <param name="Calls">How often the model was asked.</param>
/// <param name="Tokens">Tokens read and written.</param>
internal sealed record CaseResult(GoldQuestion Asked, string Answer, bool IsRefused, IReadOnlyList<LabValue> Trace, IReadOnlyList<string> Path, int Calls, int Tokens)
{
    /// <summary>Whether a right answer was given.</summary>
    public bool IsRight => !IsRefused && Asked.Gold is { } gold && RightAnswer.IsIn(Answer, gold);

    /// <summary>Whether it was refused, and has no answer on the pages.</summary>
    public bool IsRefusedRightly => IsRefused && Asked.Gold is null;

    /// <summary>As it stands among the facts.</summary>
    public LabValue ToValue() => RagFacts.Record(
        ("question", LabValue.Of(Asked.Question)),
        ("gold", Asked.Gold is { } gold ? LabValue.Of(gold) : null),
        ("answer", LabValue.Of(Answer)),
        ("verdict", LabValue.Of(Verdict)),
        ("path", LabValue.Of(string.Join(" > ", Path))),
        ("calls", LabValue.Of(Calls)),
        ("tokens", LabValue.Of(Tokens)));

    private string Verdict => (IsRefused, Asked.Gold) switch
    {
        (true, null) => "refused rightly",
        (true, _) => "refused wrongly",
        _ => IsRight ? "right" : "wrong",
    };
}
