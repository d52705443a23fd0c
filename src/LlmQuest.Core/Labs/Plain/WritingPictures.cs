namespace LlmQuest.Core.Labs.Plain;

/// <summary>Pictures of labs in which the model writes.</summary>
internal static class WritingPictures
{
    public static IEnumerable<KeyValuePair<string, Func<Experiment, IEnumerable<string>>>> ByLab =>
    [
        new(GenerateLab.Name, WritingPlain.Samples),
        new("compare", WritingPlain.Sides),
        new("sampling-grid", WritingPlain.Rows),
        new("next-token", NextTokenPlain.Lines),
        new("tasks", TasksPlain.Lines),
        new("prompting", PromptingPlain.Lines),
        new("chat", ChatPlain.Lines),
    ];
}
