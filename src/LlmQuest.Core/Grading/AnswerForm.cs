using System.Globalization;
using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Grading;

/// <summary>Says how an answer is written.</summary>
public static class AnswerForm
{
    /// <summary>One sentence or two for the learner; gives nothing away.</summary>
    public static string Of(Challenge challenge) => challenge switch
    {
        ChoiceChallenge { IsMany: true } choice => $"Type the letters of all that are right, from {Range(choice.Options.Length)}, with spaces between.",
        ChoiceChallenge choice => $"Type the letter of one answer, from {Range(choice.Options.Length)}.",
        TextChallenge { IsList: true } => "Type all that you know, with commas between.",
        TextChallenge => "Type your answer in words.",
        NumberChallenge { Units.IsEmpty: false } number => $"Type one number, for example `12` or `0.5`; the unit is {number.Units[0]}.",
        NumberChallenge => "Type one number, for example `12` or `0.5`.",
        OrderChallenge order => string.Create(CultureInfo.InvariantCulture, $"Type the letters of all {order.Items.Length}, in order, for example `{Example(order.Items.Length)}`."),
        MatchChallenge => "Type pairs of number and letter, for example `1a 2b`.",
        ReflectChallenge => "Write down what you think.",
        _ => "This one is not answered in words: read its task again with `look`.",
    };

    private static string Range(int count) => $"`{ItemLabel.Of(0)}` to `{ItemLabel.Of(Math.Max(count, 1) - 1)}`";

    // The order as it is shown is never right, so it gives nothing away.
    private static string Example(int count) => string.Join(' ', Enumerable.Range(0, count).Select(ItemLabel.Of));
}
