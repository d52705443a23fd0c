namespace LlmQuest.Content.Import;

/// <summary>A change of a text.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Length">How much is taken away there.</param>
/// <param name="Text">What is put in.</param>
/// <param name="From">Where the text put in stood before, when it only moves; otherwise -1.</param>
internal sealed record TextEdit(int Offset, int Length, string Text, int From = -1)
{
    public static TextEdit Insert(int offset, string text) => new(offset, 0, text);
}
