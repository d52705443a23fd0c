namespace LlmQuest.Core.Labs.Plain;

/// <summary>What the model was asked to do, what it wrote, and what to look for.</summary>
internal static class TasksPlain
{
    private const int Names = 10;

    public static IEnumerable<string> Lines(Experiment experiment) =>
    [
        .. Named("task", experiment.Text("task")),
        .. Named("prompt", experiment.Text("template")),
        .. Named("text", Given(experiment, "text")),
        .. Named("question", Given(experiment, "question")),
        .. Named("language", Given(experiment, "language")),
        "",
        .. WritingPlain.Samples(experiment),
        "",
        .. Named("look for", experiment.Text("look_for")),
    ];

    private static string? Given(Experiment experiment, string name) => experiment.Parameters.GetValueOrDefault(name)?.Text;

    private static IEnumerable<string> Named(string name, string? text)
        => string.IsNullOrEmpty(text) ? [] : Wrapped.Lines(text, Cells.Line - Names).Index().Select(line => (Cells.Pad(line.Index == 0 ? name : "", Names) + line.Item).TrimEnd());
}
