using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Rag;

/// <summary>Holds what was found against the words that are right.</summary>
internal static class GoldAnswer
{
    /// <summary>The rank of the first passage that holds the words, from 1; null where none does.</summary>
    /// <param name="hits">The passages, in order.</param>
    /// <param name="gold">The words.</param>
    /// <param name="page">Where they stand; null or empty takes any page.</param>
    public static int? RankOf(IReadOnlyList<Found> hits, string gold, string? page = null)
    {
        for (int i = 0; i < hits.Count; i++)
        {
            bool isThere = string.IsNullOrEmpty(page) || hits[i].Passage.Source == page;
            if (isThere && Words.Holds(hits[i].Passage.Text, gold))
            {
                return i + 1;
            }
        }

        return null;
    }
}
