using System.Collections.Immutable;
using LlmQuest.Content.Goals;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Testing.Adventure;

/// <summary>Short-hand for small courses. A title is the id in words: <c>dial-room</c> is "Dial room".</summary>
public static class ACourse
{
    private static readonly SourcePosition At = new("stage.md", 1, 1);

    /// <summary>A course of one stage with one scene.</summary>
    public static World OneRoom(params SceneElement[] elements) => Of(Stage("hall", Scene("hall-scene", elements)));

    public static World Of(params IEnumerable<Stage> stages)
        => new(new Course { Id = "course", Title = "The Course", Stages = [.. stages], At = At, Terms = ImmutableSortedDictionary<string, string>.Empty.Add("token", "A piece of text.") }, DeclaredLabs.Registry);

    public static Stage Stage(string id, params Scene[] scenes) => new() { Id = id, Title = Titled(id), Scenes = [.. scenes], At = At };

    public static Scene Scene(string id, params SceneElement[] elements) => new(id, Titled(id), [.. elements], At);

    public static Stage After(this Stage stage, params string[] all) => stage with { Requires = stage.Requires with { All = [.. all] } };

    public static Story Story(string text) => new(Words(text), At);

    /// <param name="name">A name, or several with commas between; a direction may stand before a slash: <c>north/door</c>.</param>
    /// <param name="to">Where it leads: <c>#scene</c>, <c>stage</c> or <c>stage#scene</c>.</param>
    /// <param name="after">Challenges that open it.</param>
    public static Exit Exit(string name, string to, params string[] after)
    {
        string[] parts = name.Split('/');
        return new Exit(parts[^1], parts.Length > 1 ? parts[0] : "", Names(parts[^1]), to, [.. after], [], At);
    }

    /// <param name="names">Names with commas between.</param>
    /// <param name="text">What is seen when it is examined.</param>
    /// <param name="isPortable">Whether it can be taken along.</param>
    public static Thing Thing(string names, string text, bool isPortable = false)
        => new(names.Split(',')[0].Replace(' ', '-'), Names(names), isPortable, [Story(text)], At);

    /// <param name="id">Its id; one that begins with a dot opens no talk.</param>
    /// <param name="who">Who says it.</param>
    /// <param name="text">What is said.</param>
    /// <param name="choices">Each <c>text &gt; id</c>; one that begins with a star can be said once.</param>
    public static Dialogue Says(string id, string who, string text, params string[] choices)
        => new(id.TrimStart('.'), who, !id.StartsWith('.'), [Story(text)], [.. choices.Select(Choice)], At);

    public static LabCall Lab(string id, string type, params (string Name, LabValue Value)[] settings)
        => new(id, type, settings.ToImmutableSortedDictionary(set => set.Name, set => set.Value, StringComparer.Ordinal), At);

    public static LabCall Horn(string id = "horn") => Lab(id, "generate", ("prompt", LabValue.Of("ab")), ("mode", LabValue.Of("raw")));

    public static DoChallenge Do(string lab, string goal) => new("do", [new LabGoal(lab, GoalOf(goal), At)], At) { Title = "Do it" };

    public static PredictChallenge Predict(string lab, string value, double within = 0, bool isText = false, bool isShare = false)
        => Predict(lab, value, isText ? GuessKind.Text : isShare ? GuessKind.Probability : GuessKind.Number, within);

    public static PredictChallenge Predict(string lab, string value, GuessKind kind, double within)
        => new("predict", new Expectation(lab, GoalOf(value), kind, new Tolerance(within, false), At), At) { Title = "Predict it" };

    public static AnswerReply Reply(bool isRight, string message, params string[] patterns)
        => new(isRight, [.. patterns.Select(pattern => new AnswerPattern(pattern, At))], Words(message), "", At);

    public static SteerChallenge Steer(string target, double probability, int? par = null, params string[] forbidden)
        => new("steer", new ProbabilityLock("The door is made of", target, probability, [.. forbidden], par, false, At), At) { Title = "Steer it" };

    public static Treasure Treasure(string id, string ability) => new(id, Titled(id), ability, [], At);

    public static T Called<T>(this T challenge, string id)
        where T : Challenge => (T)(challenge with { Id = id, Title = Titled(id) });

    public static T Hinted<T>(this T challenge, params string[] hints)
        where T : Challenge => (T)(challenge with { Hints = [.. hints.Select(hint => new Hint(null, [Story(hint)], At))] });

    public static T Solved<T>(this T challenge, string solution)
        where T : Challenge => (T)(challenge with { Solutions = [new Solution("", [Story(solution)], At)] });

    private static string Titled(string id) => id.Length == 0 ? "" : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    private static ImmutableArray<string> Names(string names) => [.. names.Split(',', StringSplitOptions.TrimEntries)];

    private static ImmutableArray<Block> Words(string text) => [new Paragraph([new TextRun(text)], At)];

    private static DialogueChoice Choice(string line)
    {
        string[] parts = line.TrimStart('*').Split('>', StringSplitOptions.TrimEntries);
        return new DialogueChoice(parts[0], parts.Length > 1 ? parts[1] : "", line.StartsWith('*'), At);
    }

    private static Goal GoalOf(string text) => GoalReader.Read(text) is { Goal: { } goal } ? goal : throw new ArgumentException($"This is no goal: {text}", nameof(text));
}
