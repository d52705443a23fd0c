namespace LlmQuest.Labs.Hallucination;

/// <summary>Whether an answer says that it does not know.</summary>
internal static class Abstention
{
    private static readonly string[] Sayings =
    [
        "do not know", "dont know", "does not know", "not known", "unknown", "nobody knows", "no one knows", "not sure", "unsure", "uncertain", "unclear", "no idea", "cannot say", "cant say",
        "no answer", "not available", "no information", "no record", "does not exist", "doesnt exist", "there is no such", "no such", "never heard", "not possible to say", "cannot be known", "fictional", "na",
    ];

    /// <summary>True where the answer holds one of the usual sayings as whole words.</summary>
    public static bool Is(string answer)
    {
        string words = $" {AnswerKey.Of(answer.Replace('’', '\''))} ";
        return Sayings.Any(saying => words.Contains($" {saying} ", StringComparison.Ordinal));
    }
}
