using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Labs;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Tests.Panels.Writing;

public sealed class HostilePanelTests
{
    private static readonly string[] Texts =
        ["", new string('a', 20_000), "\u0001\u001b[31m", "שלום \u202eabc", "👩‍👩‍👧‍👦🏳️‍🌈e\u0301\u0301", "<|im_end|>", "日本語のテキスト", "a\r\nb\tc", "half \ud83d of it", string.Concat(Enumerable.Repeat("語", 300)), new string(' ', 200), "»◆|>[x]"];

    private static readonly int[] Widths = [40, 53, 66, 80];

    private static IEnumerable<TestCaseData> Cases => Texts.Select((text, i) => new TestCaseData(text).SetArgDisplayNames(FormattableString.Invariant($"text {i + 1}")));

    [TestCaseSource(nameof(Cases))]
    public void No_text_makes_a_row_wider_than_the_panel_or_brings_a_control_character(string text)
    {
        foreach (LabDone done in Experiments(text))
        {
            foreach (int width in Widths)
            {
                LabPanel panel = APanel.Of(done);
                Hold(panel, width, done.Experiment.Lab);
                panel.OpenAll(width);
                Hold(panel, width, done.Experiment.Lab);
            }
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void No_text_that_is_being_written_does(string text)
    {
        foreach (string lab in new[] { "generate", "sampling-grid", "compare", "chat", "tasks", "hallucination" })
        {
            LabPanel panel = APanel.Of(lab, lab == "sampling-grid" ? [("samples", LabValue.Of(2))] : []);
            panel.Begin();
            panel.Hear(new LabText(0, text, 0));
            panel.Hear(new LabText(1, text, 0));
            Array.ForEach(Widths, width => Hold(panel, width, lab));
        }
    }

    private static void Hold(LabPanel panel, int width, string lab)
    {
        foreach (Row row in panel.Rows(width))
        {
            Assert.That(TextWrapper.Columns(row.Text), Is.LessThanOrEqualTo(width), $"{lab} at {width}: {row.Text}");
            Assert.That(row.Text.Where(char.IsControl), Is.Empty, $"{lab} at {width}");
        }
    }

    private static IEnumerable<LabDone> Experiments(string text)
    {
        LabValue one = LabValue.Of(text);
        LabValue texts = LabValue.Of([text, text]);
        LabValue map = LabValue.Map((text, texts));
        yield return Of("generate", ("texts", texts), ("finish_reasons", texts), ("surprisal_bits", LabValue.List([LabValue.Numbers(1, 20), LabValue.Numbers(3)])));
        yield return Of("generate", ("texts", texts)) with { Pieces = [[text, "", text], [text]] };
        yield return Of("tasks", ("texts", texts), ("task", one), ("look_for", one), ("template", one), ("prompt", one));
        yield return Of("compare", ("left_text", one), ("right_text", LabValue.Of("x" + text)), ("left_piece", one), ("right_piece", one), ("first_difference", LabValue.Of(0)), ("left_model", one), ("right_model", LabValue.Of("m")));
        yield return Of("sampling-grid", ("rows", LabValue.List([LabValue.Map(("texts", texts), ("temperature", LabValue.Of(1)))])), ("texts", texts), ("distinct", LabValue.Of(1)));
        yield return Of("tokens", ("pieces", texts), ("ids", LabValue.Numbers(1, 2)), ("bytes", LabValue.Of(["61", "e697a5"])), ("groups", LabValue.Numbers(0, 0)), ("tokens", LabValue.Of(2)), ("side_by_side", LabValue.List([LabValue.Map(("text", one), ("model", one))])));
        yield return Of("next-token", ("path", texts), ("entropy_bits", LabValue.Of(1)), ("candidates", LabValue.List([LabValue.Map(("piece", one), ("p", LabValue.Of(1)), ("rank", LabValue.Of(1)), ("cut_by", one))])), ("cuts", LabValue.List([LabValue.Map(("filter", one))])));
        yield return Of("chat", ("messages", LabValue.List([Message("user", one), Message(text, one), Message("assistant", one)])), ("problem", one), ("turns", LabValue.Of(1)), ("context_used", LabValue.Of(5)), ("context_length", LabValue.Of(3)), ("origins", LabValue.List([Origin("template", one), Origin(text, one)])), ("prompt_difference", LabValue.List([LabValue.Map(("change", LabValue.Of("dropped")), ("origin", LabValue.Of("model")), ("text", one))])));
        yield return Of("prompting", ("strategies", LabValue.Of([text])), ("questions", texts), ("correct", LabValue.Map((text, LabValue.List([LabValue.Of(true), LabValue.Of(false)])))), ("answers", map), ("prompts", LabValue.Map((text, one))), ("accuracy", LabValue.Map((text, LabValue.Of(0.5)))), ("pairs", LabValue.List([LabValue.Map(("first", one), ("second", one))])));
        yield return Of("hallucination", ("texts", texts), ("clusters", LabValue.List([LabValue.Numbers(0, 1)])), ("right", LabValue.List([LabValue.Of(true), LabValue.Of(false)])), ("surprisal_bits", LabValue.List([LabValue.Numbers(1, 2), LabValue.Numbers(3)])), ("entropy_bits", LabValue.Of(0)), ("entropy_normalised", LabValue.Of(0)));
        yield return Of("hallucination", ("per_question", LabValue.List([LabValue.Map(("question", one), ("answer", one), ("texts", texts), ("known", LabValue.Of(true)))])), ("steady_and_wrong", texts));
    }

    private static LabValue Message(string role, LabValue content) => LabValue.Map(("role", LabValue.Of(role)), ("content", content));

    private static LabValue Origin(string origin, LabValue text) => LabValue.Map(("origin", LabValue.Of(origin)), ("text", text), ("tokens", LabValue.Of(1)));

    private static LabDone Of(string lab, params IEnumerable<(string Name, LabValue Value)> facts)
        => new(An.Experiment(lab, "{}", "{}") with { Facts = LabValue.Map(facts).Fields! });
}
