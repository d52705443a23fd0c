using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Worlds;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

internal static class Some
{
    private static readonly SourcePosition At = new("hall.md", 1, 1);

    public static Stage Stage { get; } = new()
    {
        Id = "hall",
        Title = "The Hall",
        At = At,
        KeyPoints = ["Temperature 0 repeats."],
        Scenes =
        [
            new Scene("horn-scene", "The horn", [
                new Story([new Paragraph([new TextRun("A horn hangs here.")], At)], At),
                new LabCall("horn", "generate", ImmutableSortedDictionary<string, LabValue>.Empty
                    .Add("prompt", LabValue.Of("ab"))
                    .Add("mode", LabValue.Of("raw"))
                    .Add("max_new_tokens", LabValue.Of(8)), At),
                new DoChallenge("echo", [new LabGoal("horn", new Goal(SaidTwice), At)], At) { Title = "Make it say the same thing twice" },
            ], At),
        ],
    };

    public static World World { get; } = new(new Course { Id = "course", Title = "The Course", Stages = [Stage], At = At }, DeclaredLabs.Registry);

    private static Expression SaidTwice => new BinaryExpression(BinaryOperator.AtLeast, new NameExpression("times_said"), new LiteralExpression(LabValue.Of(2)));

    public static AdventureSession Session(MemoryJournal journal, ScriptedModel model) => Session(journal, new ScriptedSource(model).Host());

    public static AdventureSession Session(MemoryJournal journal, ModelHost host)
        => AdventureSession.Open(World, new SessionPorts(journal, journal, new LabBench(new WritingLab(host, () => 7)), host));

    /// <summary>Submits a command and, where it asks for an answer, reads it to the end.</summary>
    public static async Task<string> SayAsync(AdventureSession session, string line)
    {
        string text = "";
        if (session.Submit(line) == SubmitOutcome.Answer)
        {
            await foreach (LabText piece in session.AnswerAsync(CancellationToken.None).OfType<LabText>())
            {
                text += piece.Text;
            }
        }

        return text;
    }
}
