namespace LlmQuest.Content;

/// <summary>A fenced div with its attributes, its own lines and the divs inside it.</summary>
/// <param name="Name">Its class, for example <c>challenge</c>; empty for the whole file.</param>
/// <param name="Attributes">What stands in braces; the id under <c>id</c>.</param>
/// <param name="Line">Line of its opening fence, from 1.</param>
internal sealed record DivNode(string Name, IReadOnlyDictionary<string, string> Attributes, int Line)
{
    /// <summary>Lines directly in this div, without those of inner divs, with their numbers.</summary>
    public List<(int Number, string Text)> Lines { get; } = [];

    /// <summary>The divs directly inside, in order.</summary>
    public List<DivNode> Children { get; } = [];

    public string Id => Attributes.GetValueOrDefault("id", "");

    public string Text => string.Join('\n', Lines.Select(line => line.Text)).Trim();
}
