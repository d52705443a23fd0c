using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Views;

/// <summary>A stage in figures.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Words">Words that every learner reads; hints, solutions and notes for instructors do not count.</param>
/// <param name="Beats">Things to do: labs, challenges, talks, things to examine.</param>
/// <param name="ReadingSteps">Paragraphs, lists and other blocks that are only read: what a challenge asks and what is said in a talk belong to something to do.</param>
/// <param name="LongestStretch">Most words between two beats.</param>
/// <param name="LongestStretchAt">The element with which that stretch begins, or null when there is none.</param>
/// <param name="Level">How hard these words read.</param>
public sealed record StageFigures(Stage Stage, int Words, int Beats, int ReadingSteps, int LongestStretch, SceneElement? LongestStretchAt, ReadingLevel Level)
{
    /// <summary>Share of all steps that are only read, 0 to 1; 0 for a stage without any.</summary>
    public double PassiveRatio => ReadingSteps + Beats == 0 ? 0 : (double)ReadingSteps / (ReadingSteps + Beats);

    /// <summary>Counts a stage.</summary>
    public static StageFigures Of(Stage stage)
    {
        var count = new Counter();
        foreach (SceneElement element in stage.Scenes.SelectMany(scene => scene.Elements))
        {
            count.Take(element);
        }

        count.EndStretch();
        return new StageFigures(stage, count.Words, count.Beats, count.Steps, count.Longest, count.LongestAt, count.Level);
    }

    /// <summary>The challenges that assess an objective.</summary>
    public ImmutableArray<Challenge> Assessing(Objective objective) => [.. Stage.Challenges.Where(challenge => challenge.Objectives.Contains(objective.Id))];

    /// <summary>Number of words in blocks.</summary>
    public static int CountWords(IEnumerable<Block> blocks) => CountWords(PlainText.Of(blocks));

    /// <summary>Number of words in a text: what has a letter or a digit.</summary>
    public static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private sealed class Counter
    {
        private int _stretch;
        private SceneElement? _stretchAt;
        private bool _isPartOfDoing;

        public ReadingLevel Level { get; private set; } = ReadingLevel.None;

        public int Words { get; private set; }

        public int Beats { get; private set; }

        public int Steps { get; private set; }

        public int Longest { get; private set; }

        public SceneElement? LongestAt { get; private set; }

        public void Take(SceneElement element)
        {
            switch (element)
            {
                case Story story:
                    Read(story, PlainText.Of(story.Content), _isPartOfDoing ? 0 : story.Content.Length);
                    break;
                case Aside aside:
                    Read(aside, aside.Title, 0);
                    TakeAll(aside.Content);
                    break;
                case Challenge challenge:
                    Read(challenge, challenge.Title, 0);
                    TakePart(challenge.Task);
                    break;
                case Dialogue dialogue:
                    TakePart(dialogue.Content);
                    break;
                case LabCall or Thing:
                    Do();
                    break;
            }
        }

        public void EndStretch()
        {
            (Longest, LongestAt) = _stretch > Longest ? (_stretch, _stretchAt) : (Longest, LongestAt);
            (_stretch, _stretchAt) = (0, null);
        }

        private void TakePart(ImmutableArray<SceneElement> elements)
        {
            _isPartOfDoing = true;
            TakeAll(elements);
            _isPartOfDoing = false;
            Do();
        }

        private void TakeAll(ImmutableArray<SceneElement> elements)
        {
            foreach (SceneElement inner in elements)
            {
                Take(inner);
            }
        }

        private void Read(SceneElement element, string text, int steps)
        {
            int words = CountWords(text);
            Level = Level.With(text);
            _stretchAt ??= element;
            _stretch += words;
            Words += words;
            Steps += steps;
        }

        private void Do()
        {
            Beats++;
            EndStretch();
        }
    }
}
