using System.Collections.Immutable;

namespace LlmQuest.Content.Plans;

/// <summary>Commands that play a stage or a course, and what is expected of it.</summary>
/// <param name="Name">Name of its file within the course's folder.</param>
/// <param name="File">The file, as it was opened.</param>
/// <param name="Stage">Id of the stage it plays; null for the whole course.</param>
/// <param name="IsToPass">Whether the stage, or the course, is to be passed at its end.</param>
/// <param name="Lines">Its commands and expectations, in order.</param>
public sealed record Plan(string Name, string File, string? Stage, bool IsToPass, ImmutableArray<PlanLine> Lines)
{
    /// <summary>What is typed, in order.</summary>
    public IEnumerable<string> Commands => Lines.OfType<PlanCommand>().Select(command => command.Text);

    /// <summary>The last line that holds anything; 1 when none does.</summary>
    public int LastLine => Lines.IsEmpty ? 1 : Lines[^1].Line;
}
