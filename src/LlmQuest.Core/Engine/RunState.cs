using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Engine;

/// <summary>Where a learner is: a fold over the journal.</summary>
/// <param name="Stage">The stage the learner stands in.</param>
/// <param name="Settings">The lab's parameters, by name; the seed is absent when one is drawn each time.</param>
/// <param name="Transcript">Everything said so far.</param>
/// <param name="TimesSaid">How often each text came out, by prompt and text.</param>
/// <param name="Passed">Ids of the challenges that were passed.</param>
/// <param name="AnswerDue">Whether a generation was asked for and has not ended.</param>
public sealed record RunState(
    Stage Stage,
    ImmutableSortedDictionary<string, LabValue> Settings,
    ImmutableList<TranscriptEntry> Transcript,
    ImmutableDictionary<(string Prompt, string Text), int> TimesSaid,
    ImmutableHashSet<string> Passed,
    bool AnswerDue)
{
    /// <summary>The lab that stands in the stage.</summary>
    public LabCall Lab => Stage.Labs.First();

    /// <summary>What is asked of the learner.</summary>
    public DoChallenge Challenge => Stage.Challenges.OfType<DoChallenge>().First();

    /// <summary>What is read on entering and on <c>look</c>; paragraphs separated by blank lines.</summary>
    public string StoryText => PlainText.Of(Stage.Scenes.SelectMany(scene => scene.Elements).OfType<Story>().SelectMany(story => story.Content));

    /// <summary>The state before the first event.</summary>
    public static RunState Before(Stage stage) => new(stage, Defaults(stage), [], ImmutableDictionary<(string, string), int>.Empty, [], AnswerDue: false);

    /// <summary>The same state with more said.</summary>
    public RunState Say(TranscriptKind kind, string text) => this with { Transcript = Transcript.Add(new TranscriptEntry(kind, DisplayText(text))) };

    private static string DisplayText(string text) => Text.DisplayText.Strip(text);

    private static ImmutableSortedDictionary<string, LabValue> Defaults(Stage stage)
        => GenerateLab.Parameters
            .Where(parameter => parameter.Default is not null)
            .ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Default!, StringComparer.Ordinal)
            .SetItems(stage.Labs.First().Settings);
}
