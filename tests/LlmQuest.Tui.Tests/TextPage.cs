using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Tests;

/// <summary>A page of text.</summary>
/// <param name="title">Its title.</param>
/// <param name="text">The text.</param>
internal sealed class TextPage(string title, string text) : Page(title)
{
    public override IReadOnlyList<Row> Rows(int width) => [.. Row.Wrap(text, width)];
}
