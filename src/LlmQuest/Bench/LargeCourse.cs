using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Bench;

/// <summary>A course of many stages, each after the one before it, with challenges that are answered in words.</summary>
internal static class LargeCourse
{
    private const int Scenes = 5;
    private const int PerScene = 2;
    private static readonly SourcePosition At = new("stage.md", 1, 1);

    /// <summary>Makes it.</summary>
    /// <param name="stages">How many stages; each has ten challenges.</param>
    public static World Of(int stages) => new(new Course { Id = "large", Title = "A large course", At = At, Stages = [.. Enumerable.Range(1, stages).Select(Stage)] }, DeclaredLabs.Registry);

    private static Stage Stage(int number) => new()
    {
        Id = Named("stage", number),
        Title = Named("Stage", number),
        At = At,
        Requires = number == 1 ? UnlockRule.Nothing : new UnlockRule([Named("stage", number - 1)], [], ImmutableSortedDictionary<string, int>.Empty.Add(Named("stage", Math.Max(1, number - 2)), 10), At),
        KeyPoints = ["What was learned here."],
        Scenes = [.. Enumerable.Range(1, Scenes).Select(Scene)],
    };

    private static Scene Scene(int number) => new(Named("scene", number), Named("Scene", number), [
        new Story(Words("You stand in a round room. A brass dial is set in the wall, and below it somebody has scratched a word."), At),
        new LabCall(Named("horn", number), GenerateLab.Name, ImmutableSortedDictionary<string, LabValue>.Empty.Add("prompt", LabValue.Of("The best programming language is")), At),
        new Thing(Named("dial", number), [Named("dial", number)], false, [new Story(Words("The scale runs from 0 to 2."), At)], At),
        .. Enumerable.Range(1, PerScene).Select(i => Challenge((number * PerScene) + i)),
    ], At);

    private static Challenge Challenge(int number) => (number % 2) switch
    {
        0 => new TextChallenge(Named("challenge", number), [Reply(true, "token | tokens"), Reply(false, "letter | letters"), Reply(false, "/words?/")], false, At) { Title = Named("Say it", number), Hints = [Hint()] },
        _ => new NumberChallenge(Named("challenge", number), number, new Tolerance(0, false), ["tokens"], [Reply(false, "1000..2000")], At) { Title = Named("Count", number), Hints = [Hint()] },
    };

    private static AnswerReply Reply(bool isRight, string pattern) => new(isRight, [new AnswerPattern(pattern, At)], Words("Look at what the keeper cuts."), "", At);

    private static Hint Hint() => new(1, [new Story(Words("It begins with a small letter."), At)], At);

    private static ImmutableArray<Block> Words(string text) => [new Paragraph([new TextRun(text)], At)];

    private static string Named(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word}-{number}");
}
