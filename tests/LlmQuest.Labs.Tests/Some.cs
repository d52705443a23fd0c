using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

internal static class Some
{
    public static Stage Stage { get; } = new(
        "hall",
        "The Hall",
        "A horn hangs here.",
        new StageLab("horn", "generate", ImmutableSortedDictionary<string, LabValue>.Empty
            .Add("prompt", LabValue.Of("ab"))
            .Add("mode", LabValue.Of("raw"))
            .Add("max_new_tokens", LabValue.Of(8))),
        new Challenge("echo", "Make it say the same thing twice", "", "horn", new Goal(new BinaryExpression(BinaryOperator.AtLeast, new NameExpression("times_said"), new LiteralExpression(LabValue.Of(2))))),
        ["Temperature 0 repeats."]);

    public static StageSession Session(MemoryJournal journal, ScriptedModel model) => Session(journal, new ScriptedSource(model).Host());

    public static StageSession Session(MemoryJournal journal, ModelHost host)
        => StageSession.Open("course", Stage, journal, journal, new GenerateRunner(host, () => 7));

    /// <summary>Submits a command and, where it asks for an answer, reads it to the end.</summary>
    public static async Task<string> SayAsync(StageSession session, string line)
    {
        string text = "";
        if (session.Submit(line) == SubmitOutcome.Answer)
        {
            await foreach (AnswerPiece piece in session.AnswerAsync(CancellationToken.None))
            {
                text += piece.Text;
            }
        }

        return text;
    }
}
