using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>A talk in plain words.</summary>
internal static class DialogueText
{
    public static string Of(Dialogue said) => $"{ElementText.Capital(said.Speaker)}: {ElementText.Of(said.Content)}";

    /// <summary>What can be said now, with the numbers under which it can be chosen.</summary>
    public static ImmutableArray<(int Number, DialogueChoice Choice)> Open(RunState state, string stage, Dialogue said)
        => [.. said.Choices.Where((choice, i) => !choice.IsOnce || !state.Chosen.Contains(Address.Of(stage, FormattableString.Invariant($"{said.Id}/{i}")))).Select((choice, i) => (i + 1, choice))];

    public static string Choices(RunState state, string stage, Dialogue said)
        => "You can say:\n" + string.Join('\n', Open(state, stage, said).Select(open => FormattableString.Invariant($"{open.Number}. {open.Choice.Text}")));
}
