using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Grades what was chosen.</summary>
internal static class ChoiceGrading
{
    private static readonly string[] NoneWords = ["none", "none of them", "none of these", "nothing"];

    public static Verdict Grade(ChoiceChallenge challenge, string answer)
    {
        ImmutableArray<string> texts = [.. challenge.Options.Select(option => PlainText.Of(option.Text))];
        if (Read(texts, answer, challenge.IsMany) is not { } places)
        {
            return Verdict.Malformed($"That is none of the answers. {challenge.AnswerForm}");
        }

        int[] chosen = [.. places.Distinct().Order()];
        int[] outside = [.. chosen.Where(place => place < 0 || place >= texts.Length)];
        if (outside.Length > 0)
        {
            return Verdict.Malformed($"There are only {Quantity.Of(texts.Length, "answer")}. {challenge.AnswerForm}");
        }

        if (challenge.IsMany)
        {
            return Many(challenge, chosen);
        }

        return chosen.Length == 1 ? One(challenge, chosen[0]) : Verdict.Malformed($"Only one can be chosen. {challenge.AnswerForm}");
    }

    private static List<int>? Read(ImmutableArray<string> texts, string answer, bool isMany)
    {
        string folded = Fold.Of(answer);
        List<int>? letters = LabelReader.Letters(folded, texts.Length);
        if (letters is not null && letters.All(place => place < texts.Length))
        {
            return letters;
        }

        if (isMany && LabelReader.Texts(texts, answer) is { } whole)
        {
            return whole;
        }

        if ((LabelReader.Words(texts, answer) ?? LabelReader.LabelAndWords(texts, answer)) is { } place)
        {
            return [place];
        }

        if (isMany && NoneWords.Contains(TextForm.Of(answer)))
        {
            return [];
        }

        return LabelReader.Numbers(folded, texts.Length) ?? LabelReader.Numbers(TextForm.Of(answer), texts.Length) ?? LabelReader.Mixed(texts, answer) ?? letters;
    }

    private static Verdict One(ChoiceChallenge challenge, int place)
    {
        ChoiceOption option = challenge.Options[place];
        return option.IsRight ? Verdict.Passed(option.Message, ItemLabel.Of(place)) : Verdict.Wrong(option.Message, option.Misconception, ItemLabel.Of(place));
    }

    private static Verdict Many(ChoiceChallenge challenge, int[] chosen)
    {
        string form = string.Join(' ', chosen.Select(ItemLabel.Of));
        int[] all = [.. Enumerable.Range(0, challenge.Options.Length).Where(i => challenge.Options[i].IsRight)];
        int[] right = [.. chosen.Intersect(all)];
        int[] wrong = [.. chosen.Except(all)];
        if (wrong.Length == 0 && right.Length == all.Length)
        {
            return Verdict.Passed([.. chosen.SelectMany(place => challenge.Options[place].Message)], form);
        }

        ChoiceOption[] told = [.. wrong.Select(place => challenge.Options[place])];
        return new Verdict(right.Length > 0 ? VerdictKind.Partial : VerdictKind.Wrong, Note(chosen.Length, right.Length))
        {
            Reply = [.. told.SelectMany(option => option.Message)],
            Misconception = told.Select(option => option.Misconception).FirstOrDefault(id => id.Length > 0) ?? "",
            Share = (double)right.Length / Math.Max(1, all.Length + wrong.Length),
            Normalised = form,
            Missing = [.. all.Except(right).Select(ItemLabel.Of)],
            Extra = [.. wrong.Select(ItemLabel.Of)],
        };
    }

    private static string Note(int chosen, int right)
    {
        if (chosen == 0)
        {
            return "Some are right: choose them.";
        }

        return right == chosen
            ? $"What you chose is right ({right} of {chosen}), but it is not all."
            : $"{right} of the {chosen} that you chose {(right == 1 ? "is" : "are")} right.";
    }
}
