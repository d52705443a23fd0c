using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>The kinds of verdicts as they are recorded.</summary>
internal static class VerdictWords
{
    public const string Passed = "passed";
    public const string Kept = "kept";

    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Passed => Passed,
        VerdictKind.Partial => "partial",
        VerdictKind.Wrong => "wrong",
        VerdictKind.NotRecognised => "not_recognised",
        VerdictKind.Kept => Kept,
        _ => "malformed",
    };

    public static bool IsEnough(string kind) => kind is Passed or Kept;
}
