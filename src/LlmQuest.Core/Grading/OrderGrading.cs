using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Grades an order.</summary>
internal static class OrderGrading
{
    public static Verdict Grade(OrderChallenge challenge, string answer, string stage)
    {
        ShownItems shown = ShownItems.Of(challenge, stage);
        int count = shown.Texts.Length;
        if (Read(shown.Texts, answer) is not { } places)
        {
            return Verdict.Malformed($"That cannot be read as an order. {challenge.AnswerForm}");
        }

        if (places.Any(place => place < 0 || place >= count))
        {
            return Verdict.Malformed($"There are only {Quantity.Of(count, "thing")}. {challenge.AnswerForm}");
        }

        List<int> distinct = Distinct(shown.Texts, places);
        return distinct.Distinct().Count() == count && distinct.Count == count
            ? Of(challenge, shown, distinct)
            : Verdict.Malformed($"Every one of the {count} must be there once. {challenge.AnswerForm}");
    }

    private static List<int>? Read(ImmutableArray<string> texts, string answer)
    {
        string folded = Fold.Of(answer);
        List<int>? letters = LabelReader.Letters(folded, texts.Length);
        return letters is not null && letters.All(place => place < texts.Length)
            ? letters
            : LabelReader.Mixed(texts, answer) ?? LabelReader.Numbers(folded, texts.Length) ?? letters;
    }

    // Words name the first of several things with the same text; said again, they mean the next one.
    private static List<int> Distinct(ImmutableArray<string> texts, List<int> places)
    {
        List<int> distinct = new(places.Count);
        foreach (int place in places)
        {
            int free = distinct.Contains(place) ? Enumerable.Range(0, texts.Length).FirstOrDefault(i => texts[i] == texts[place] && !distinct.Contains(i), place) : place;
            distinct.Add(free);
        }

        return distinct;
    }

    private static Verdict Of(OrderChallenge challenge, ShownItems shown, List<int> places)
    {
        int count = places.Count;
        ImmutableArray<string> texts = [.. Enumerable.Range(0, count).OrderBy(i => shown.Origins[i]).Select(i => shown.Texts[i])];
        string[] typed = [.. places.Select(place => shown.Texts[place])];
        string form = string.Join(" > ", typed.Select(TextForm.Of));
        int inPlace = typed.Where((text, i) => text == texts[i]).Count();
        if (inPlace == count)
        {
            return Verdict.Passed([], form);
        }

        int run = LongestRise([.. places.Select(place => shown.Origins[place])]);
        return new Verdict(inPlace > 0 ? VerdictKind.Partial : VerdictKind.Wrong, Note(count, inPlace, run)) { Share = (double)inPlace / count, Normalised = form };
    }

    private static string Note(int count, int inPlace, int run)
    {
        string places = $"{inPlace} of {count} {(inPlace == 1 ? "stands" : "stand")} in the right place";
        return run > 1 && run > inPlace ? $"{places}; {run} of {count} follow one another in the right order." : $"{places}.";
    }

    private static int LongestRise(int[] ranks)
    {
        int[] longest = new int[ranks.Length];
        for (int i = 0; i < ranks.Length; i++)
        {
            longest[i] = 1 + Enumerable.Range(0, i).Where(j => ranks[j] < ranks[i]).Select(j => longest[j]).DefaultIfEmpty().Max();
        }

        return longest.Max();
    }
}
