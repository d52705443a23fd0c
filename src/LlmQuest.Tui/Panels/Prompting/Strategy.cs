using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Tui.Panels.Prompting;

/// <summary>One way to ask, as an experiment tells of it.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="name">Name of the strategy.</param>
internal sealed class Strategy(Experiment experiment, string name)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>For each question that was answered, whether the answer is right.</summary>
    public IReadOnlyList<LabValue> Correct { get; } = experiment.Facts.GetValueOrDefault("correct")?.Field(name)?.Items ?? [];

    /// <summary>What the model wrote.</summary>
    public IReadOnlyList<string> Answers { get; } = experiment.Facts.GetValueOrDefault("answers")?.Field(name)?.Texts ?? [];

    /// <summary>How many answers are right.</summary>
    public int Right => Correct.Count(one => one.Truth == true);

    /// <summary>A number that is told for each strategy, or null.</summary>
    /// <param name="fact">Name of the fact.</param>
    public double? Number(string fact) => experiment.Facts.GetValueOrDefault(fact)?.Field(name)?.Number;

    /// <summary>A text that is told for each strategy, or null.</summary>
    /// <param name="fact">Name of the fact.</param>
    public string? Text(string fact) => experiment.Facts.GetValueOrDefault(fact)?.Field(name)?.Text;

    /// <summary>The questions.</summary>
    public IReadOnlyList<string> Questions { get; } = experiment.Facts.GetValueOrDefault("questions")?.Texts ?? [];

    /// <summary>Whether the answer to a question is right: + or a dot; a space where there is none.</summary>
    public char Mark(int question) => question < Correct.Count ? Correct[question].Truth == true ? '+' : '.' : ' ';
}
