namespace LlmQuest.Labs.Training;

/// <summary>The different words of a corpus, numbered as they first come.</summary>
internal sealed class Vocabulary
{
    /// <summary>What stands for a word that is not in the vocabulary.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <param name="words">The words of the corpus.</param>
    public Vocabulary(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            if (_ids.TryAdd(word, _words.Count))
            {
                _words.Add(word);
            }
        }
    }

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    /// <summary>The number of each word, <see cref="Unknown"/> for one that is not in the vocabulary.</summary>
    public int[] Ids(IEnumerable<string> words) => [.. words.Select(word => _ids.GetValueOrDefault(word, Unknown))];
}
