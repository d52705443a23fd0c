using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Text;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Looks at how hard the English of a stage is to read.</summary>
internal sealed class ReadingCheck : ICourseCheck
{
    private const int FewestWords = 100;
    private const double HighestGrade = 12;
    private const int LongestSentence = 40;
    private const int FewestInSentence = 10;

    public void Look(CourseReading reading)
    {
        string language = reading.Course?.Language ?? "";
        if (!language.Equals("en", StringComparison.OrdinalIgnoreCase) && !language.StartsWith("en-", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (StageReading file in reading.Stages)
        {
            if (file.Stage is { } stage)
            {
                Sentence[] sentences = [.. stage.Scenes.SelectMany(scene => scene.Elements).SelectMany(Blocks).SelectMany(block => SentenceReader.Read(block, isInList: false))];
                LookAtGrade(file.Source, sentences, reading.Report);
                LookAtLength(file.Source, sentences, reading.Report);
            }
        }
    }

    // Hints, solutions and what only instructors see are not read by everyone.
    private static IEnumerable<Block> Blocks(SceneElement element) => element switch
    {
        Story story => story.Content,
        InstructorNote => [],
        Challenge challenge => challenge.Task.SelectMany(Blocks),
        _ => element.Inner.SelectMany(Blocks),
    };

    private static void LookAtGrade(SourceText source, Sentence[] sentences, Report report)
    {
        int words = sentences.Sum(sentence => sentence.Words.Length);
        double grade = words == 0 ? 0 : Sentence.GradeOf(words, sentences.Length, sentences.Sum(sentence => sentence.Syllables));
        if (words < FewestWords || grade <= HighestGrade)
        {
            return;
        }

        // A sentence of a few words is a heading or an exclamation, and its grade means nothing.
        Sentence hardest = sentences.Where(sentence => sentence.Words.Length >= FewestInSentence).MaxBy(sentence => sentence.Grade) ?? sentences.MaxBy(sentence => sentence.Words.Length)!;
        SourcePosition at = hardest.Place(source);
        report.Add(Rules.HardToRead, at, grade.ToString("0.0", CultureInfo.InvariantCulture), Number((int)HighestGrade), Number(at.Line), Number(hardest.Words.Length));
    }

    private static void LookAtLength(SourceText source, Sentence[] sentences, Report report)
    {
        Sentence[] tooLong = [.. sentences.Where(sentence => sentence.Words.Length > LongestSentence)];
        if (tooLong.MaxBy(sentence => sentence.Words.Length) is { } longest)
        {
            string others = tooLong.Length > 1 ? $" Of this stage, {Quantity.Of(tooLong.Length - 1, "other sentence")} {(tooLong.Length == 2 ? "is" : "are")} longer than that too." : "";
            report.Add(Rules.LongSentence, longest.Place(source), Number(longest.Words.Length), Number(LongestSentence), others);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
