using System.Collections.Immutable;

namespace LlmQuest.Reports.Board;

/// <summary>Puts answers that mean nearly the same together: a single pass in which the most frequent ones found the groups.</summary>
public static class MeaningGroups
{
    /// <summary>Least cosine of an answer and the one that founded its group. Of 36 short answers of eight meanings it joins 41 % of the pairs that mean the same, and 0.4 % of the others.</summary>
    public const double Bar = 0.55;

    /// <summary>For each form, the one that founded its group. The same in whatever order the forms come.</summary>
    /// <param name="meanings">The forms, each once.</param>
    /// <param name="bar">Least cosine, from -1 to 1.</param>
    public static ImmutableDictionary<string, string> Of(IEnumerable<Meaning> meanings, double bar = Bar)
    {
        List<Meaning> founders = [];
        var groups = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Meaning one in meanings.OrderByDescending(one => one.Times).ThenBy(one => one.Form, StringComparer.Ordinal))
        {
            // Ties go to the founder that came first, which is the more frequent one.
            Meaning? nearest = founders.MaxBy(founder => Cosine(founder, one));
            if (nearest is not null && Cosine(nearest, one) >= bar)
            {
                groups[one.Form] = nearest.Form;
                continue;
            }

            founders.Add(one);
            groups[one.Form] = one.Form;
        }

        return groups.ToImmutable();
    }

    /// <summary>The answers to a challenge that nobody foresaw, in groups of forms.</summary>
    /// <param name="board">The board.</param>
    /// <param name="challenge">Address of the challenge.</param>
    /// <param name="groups">For each form its group; a form that is not in it is one of its own.</param>
    public static ImmutableArray<StrangeCluster> Clusters(ClassBoard board, string challenge, IReadOnlyDictionary<string, string> groups)
        => [.. WordFigures.Strange(board.Course, [.. board.Learners.Select(learner => learner.Tally)], answer => answer.Challenge == challenge ? groups.GetValueOrDefault(answer.Normalised, answer.Normalised) : answer.Normalised)
            .Where(cluster => cluster.Challenge.Address == challenge)];

    private static double Cosine(Meaning one, Meaning other)
    {
        double sum = 0;
        for (int i = 0; i < Math.Min(one.Vector.Count, other.Vector.Count); i++)
        {
            sum += one.Vector[i] * other.Vector[i];
        }

        return sum;
    }
}
