namespace LlmQuest.Reports.Tallies;

/// <summary>The words in which a run keeps what became of an answer.</summary>
internal static class VerdictNames
{
    public const string Malformed = "malformed";
    public const string NotRecognised = "not_recognised";

    public const string Kept = "kept";

    public static bool IsEnough(string kind) => kind is "passed" or Kept;
}
