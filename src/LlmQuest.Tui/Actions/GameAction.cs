using System.Collections.Immutable;

namespace LlmQuest.Tui.Actions;

/// <summary>Something that a key does, and that can be typed as well.</summary>
/// <param name="Name">Its name, as it is used to give it other keys.</param>
/// <param name="Label">What the key hints say, in a word or two.</param>
/// <param name="Line">What is typed for it; empty for what only moves about on the screen.</param>
/// <param name="Keys">Its usual keys, the one that is shown first; never only one that tmux or a browser takes for itself.</param>
/// <param name="Meaning">What it does, in a few words.</param>
public sealed record GameAction(string Name, string Label, string Line, ImmutableArray<string> Keys, string Meaning)
{
    /// <summary>Whether it only moves about on the screen: without a screen there is nothing to do.</summary>
    public bool IsOfScreen => Line.Length == 0;
}
