using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Grading;

/// <summary>Things to put in order or to match, in the order in which a learner sees them; the first is a.</summary>
/// <param name="Texts">Their words, as shown.</param>
/// <param name="Origins">For every place, the place in the author's order.</param>
internal sealed record ShownItems(ImmutableArray<string> Texts, ImmutableArray<int> Origins)
{
    private const int MostTries = 20;

    /// <summary>The things of an order challenge; as shown they are not in the right order, unless all are the same.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="stage">Id of its stage; the same as for <see cref="Grader.Grade"/>.</param>
    public static ShownItems Of(OrderChallenge challenge, string stage = "")
    {
        ImmutableArray<string> texts = [.. challenge.Items.Select(item => PlainText.Of(item.Content))];
        return Shuffled(texts, $"{stage}/{challenge.Id}", shown => shown.SequenceEqual(texts));
    }

    /// <summary>The right sides of a match challenge and the extras, each text once; as shown they do not stand beside their left sides.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="stage">Id of its stage; the same as for <see cref="Grader.Grade"/>.</param>
    public static ShownItems Of(MatchChallenge challenge, string stage = "")
    {
        ImmutableArray<string> rights = [.. challenge.Pairs.Select(pair => pair.Right)];
        ImmutableArray<string> texts = [.. rights.Concat(challenge.Extras).Distinct(StringComparer.Ordinal)];
        return Shuffled(texts, $"{stage}/{challenge.Id}", shown => shown.Take(rights.Length).SequenceEqual(rights));
    }

    private static ShownItems Shuffled(ImmutableArray<string> texts, string seed, Func<IEnumerable<string>, bool> isSolved)
    {
        ShownItems shown = new([], []);
        for (int i = 0; i < MostTries; i++)
        {
            ImmutableArray<int> origins = Shuffle.Of(texts.Length, i == 0 ? seed : string.Create(CultureInfo.InvariantCulture, $"{seed}#{i}"));
            shown = new ShownItems([.. origins.Select(origin => texts[origin])], origins);
            if (!isSolved(shown.Texts))
            {
                break;
            }
        }

        return shown;
    }
}
