using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Looks at predictions, as far as that takes no model.</summary>
internal sealed class PredictionCheck : ICourseCheck
{
    // In these units, and where the declaration says so in these words, a number is seldom whole.
    private static readonly string[] Units = ["bits", "Wh"];
    private static readonly string[] Meanings = ["how likely", "from 0 to 1", "on average", "the mean", "probability", "the share", "95 %"];

    public void Look(CourseReading reading)
    {
        foreach (Stage stage in reading.Stages.Select(file => file.Stage).OfType<Stage>())
        {
            foreach (Expectation expectation in stage.Challenges.OfType<PredictChallenge>().Select(predict => predict.Expectation))
            {
                bool isExact = expectation.Kind is not GuessKind.Text && expectation.Within.Amount == 0;
                if (isExact && (expectation.Kind is GuessKind.Probability || IsFractional(expectation.Value.Condition, stage.Labs.FirstOrDefault(lab => lab.Id == expectation.Lab))))
                {
                    reading.Report.Add(Rules.ExactPrediction, expectation.At, expectation.Value.ToString());
                }
            }
        }
    }

    private static bool IsFractional(Expression value, LabCall? call)
    {
        if (call is null || DeclaredLabs.Registry.Find(call.Type) is not { } lab)
        {
            return false;
        }

        return value switch
        {
            NameExpression name when lab.Fact(name.Name) is { } fact => Units.Contains(fact.Unit) || fact.Unit.Contains('/', StringComparison.Ordinal) || Says(fact.Meaning),
            IndexExpression index => IsFractional(index.Of, call),
            FieldExpression field => lab.Facts.SelectMany(fact => Fields(fact.Type)).Any(known => known.Name == field.Name && Says(known.Meaning)),
            _ => false,
        };
    }

    private static IEnumerable<LabField> Fields(LabType type) => type.Item is { } item ? Fields(item) : type.Fields;

    private static bool Says(string meaning) => Array.Exists(Meanings, words => meaning.Contains(words, StringComparison.Ordinal));
}
