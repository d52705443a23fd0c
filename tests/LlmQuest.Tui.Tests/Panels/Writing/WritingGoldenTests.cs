using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Labs;
using LlmQuest.Testing.Adventure;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels.Writing;

public sealed class WritingGoldenTests
{
    private static readonly (int Columns, int Rows)[] Sizes = [(80, 24), (120, 40)];

    private static IEnumerable<TestCaseData> Screens =>
        from lab in new[] { "tokens", "next-token", "generate", "sampling-grid", "compare", "chat", "tasks", "prompting", "hallucination", "question-set" }
        from size in Sizes
        select new TestCaseData(lab, size.Columns, size.Rows);

    [TestCaseSource(nameof(Screens))]
    public void Every_lab_shows_what_came_out(string lab, int columns, int rows)
    {
        using Screen screen = Some.Lab(ExperimentOf(lab), columns, rows);
        Golden.Hold(screen.Press(Key.Tab), lab);
    }

    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void An_answer_of_this_sitting_can_be_opened_token_by_token(int columns, int rows)
    {
        LabDone done = SomeWriting.Answered();
        using var screen = new Screen(Some.Session(ACourse.OneRoom(ACourse.Lab("lab", "generate")), new DoneLabs(done)), columns, rows);
        screen.Enter("generate").AnswerEnds();
        Golden.Hold(screen.Press(Key.Tab, Key.CursorUp, Key.CursorUp, Key.CursorRight), "generate-token");
    }

    [TestCase(120, 40)]
    public void The_prompt_of_a_conversation_can_be_looked_into(int columns, int rows)
    {
        using Screen screen = Some.Lab(SomeTalk.Of("chat"), columns, rows);
        Golden.Hold(screen.Click("[the exact prompt]"), "chat-prompt");
    }

    private static Experiment ExperimentOf(string lab) => lab switch
    {
        "chat" or "tasks" or "prompting" => SomeTalk.Of(lab),
        "hallucination" or "question-set" => SomeJudging.Of(lab),
        _ => SomeWriting.Of(lab),
    };
}
