namespace LlmQuest.Labs.Rag;

/// <summary>Cuts an answer into sentences.</summary>
internal static class Sentences
{
    /// <summary>The sentences, ended by a full stop, an exclamation or question mark before white space, or by a line.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> sentences = [];
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool endsLine = text[i] == '\n';
            bool endsSentence = text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));
            if (endsLine || endsSentence)
            {
                Add(text[from..(i + 1)]);
                from = i + 1;
            }
        }

        Add(text[from..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } some && some.Any(char.IsLetterOrDigit))
            {
                sentences.Add(some);
            }
        }
    }
}
