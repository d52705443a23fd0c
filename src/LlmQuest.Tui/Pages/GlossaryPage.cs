using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>The words that were met, room by room, and what they mean.</summary>
internal sealed class GlossaryPage(IStageSession session) : Page("Glossary")
{
    private const int NameColumns = 20;

    public override IReadOnlyList<Row> Rows(int width)
    {
        var glossary = Glossary.Of(session.World, session.State);
        return
        [
            .. Row.Wrap(Standing(glossary), width, Tone.Faint),
            .. glossary.Met.SelectMany(group => Fields.Heading(DisplayText.Strip(group.Stage.Stage.Title))
                .Concat(group.Terms.SelectMany(term => Fields.Named(DisplayText.Strip(term), DisplayText.Strip(session.World.Course.Terms[term]), NameColumns, width)))),
        ];
    }

    private static string Standing(Glossary glossary) => glossary.Words == 0 ? "The course explains no words by itself."
        : glossary.Count < glossary.Words ? $"{Quantity.Of(glossary.Count, "word")} of {glossary.Words} met. The others wait in stages you have not entered."
        : $"All {Quantity.Of(glossary.Words, "word")} met.";
}
