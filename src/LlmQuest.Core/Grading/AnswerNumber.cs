namespace LlmQuest.Core.Grading;

/// <summary>A number as people write it: with thousands and decimal marks, powers, fractions, number words or a percent sign.</summary>
internal static class AnswerNumber
{
    private const string Percent = "%";

    /// <summary>The number; a percentage as its share; null when the text is not one number.</summary>
    /// <param name="text">What was typed.</param>
    public static double? Of(string text)
    {
        if (NumberReader.Read(text, [Percent]) is not { } reading || reading.Values.Length == 0)
        {
            return null;
        }

        string unit = TextForm.Of(reading.Unit);
        return unit.Length == 0 ? reading.Values[0] : unit == Percent ? reading.Values[0] / 100 : null;
    }
}
