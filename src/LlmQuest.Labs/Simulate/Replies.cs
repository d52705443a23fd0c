using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>What a learner answers to what is asked in words: rightly, as the author foresaw that it goes wrong, or as nobody did.</summary>
/// <param name="held">Misconceptions that the learner holds.</param>
/// <param name="chance">Draws.</param>
internal sealed class Replies(IReadOnlySet<string> held, Chance chance)
{
    private static readonly string[] Anything =
    [
        "I do not know", "no idea", "it depends", "because of the tokens", "the model thinks about it", "it learned it", "something with probability", "all of them", "the first one", "more data",
        "the temperature", "random", "it looks it up", "both", "neither",
    ];

    private static readonly string[] Thoughts =
    [
        "I did not expect that.", "It is only guessing the next word.", "I would not rely on it.", "It depends on what it has read.", "I would check with another source.", "Not sure yet.", "It sounds sure even where it is wrong.",
    ];

    /// <summary>A right answer; where the author lists none, one that hopes.</summary>
    public string Right(Challenge challenge, string stage)
    {
        if (challenge is ReflectChallenge)
        {
            return chance.Of(Thoughts);
        }

        string[] listed = [.. ModelAnswer.Right(challenge).Select(answer => answer.Answer).OfType<string>()];
        return listed.Length > 0 && chance.OneIn(3) ? chance.Of(listed) : ModelAnswer.Of(challenge, stage) ?? chance.Of(Anything);
    }

    /// <summary>An answer that is not right, as far as can be.</summary>
    public string Wrong(Challenge challenge, string stage)
    {
        string[] listed = [.. ModelAnswer.Wrong(challenge).Select(answer => answer.Answer).OfType<string>()];
        string[] believed = [.. listed.Where(answer => held.Contains(Grader.Grade(challenge, answer, stage).Misconception))];
        if (believed.Length > 0 && !chance.OneIn(4))
        {
            return chance.Of(believed);
        }

        bool isInWords = challenge is TextChallenge or NumberChallenge;
        return listed.Length > 0 && !(isInWords && chance.OneIn(2)) ? chance.Of(listed) : Unforeseen(challenge, stage);
    }

    private string Unforeseen(Challenge challenge, string stage)
    {
        string right = ModelAnswer.Of(challenge, stage) ?? "";
        return challenge switch
        {
            TextChallenge when right.Length > 3 && chance.OneIn(2) => HalfRight(right),
            NumberChallenge when double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => FormattableString.Invariant($"{chance.Of([number * 2, number + 1, number / 10, Math.Round(number) - 1]):0.###}"),
            OrderChallenge or MatchChallenge => Mixed(right, challenge is MatchChallenge),
            ChoiceChallenge choice => ItemLabel.Of(chance.Below(choice.Options.Length)),
            _ => chance.Of(Anything),
        };
    }

    // A slip of the finger, a word too few, a word too many.
    private string HalfRight(string right)
    {
        string[] words = right.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int at = 1 + chance.Below(right.Length - 2);
        return chance.Below(4) switch
        {
            0 when words.Length > 1 => chance.Of(words),
            1 => $"{right} or {chance.Of(Anything)}",
            2 => $"not {right}",
            _ => right[..at] + right[at + 1] + right[at] + right[(at + 2)..],
        };
    }

    // Two places are exchanged; of pairs, only their second halves.
    private string Mixed(string right, bool isPairs)
    {
        string[] items = right.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (items.Length < 2)
        {
            return chance.Of(Anything);
        }

        int a = chance.Below(items.Length);
        int b = (a + 1 + chance.Below(items.Length - 1)) % items.Length;
        (items[a], items[b]) = isPairs ? (items[a][..^1] + items[b][^1], items[b][..^1] + items[a][^1]) : (items[b], items[a]);
        return string.Join(' ', items);
    }
}
