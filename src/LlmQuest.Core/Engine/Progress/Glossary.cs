using System.Collections.Immutable;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>The words of a course that were met: those of the stages that were entered, in the order of the course.</summary>
/// <param name="Met">Each stage that was entered and has words, with its words.</param>
/// <param name="Words">How many words the course explains.</param>
public sealed record Glossary(ImmutableArray<(StageMap Stage, ImmutableArray<string> Terms)> Met, int Words)
{
    /// <summary>How many were met.</summary>
    public int Count => Met.Sum(group => group.Terms.Length);

    /// <summary>The glossary of a run.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static Glossary Of(World world, RunState state)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new Glossary(
            [
                .. world.Stages.Where(stage => state.Entered.Contains(stage.Id))
                    .Select(stage => (stage, Terms: stage.Stage.Introduces.Where(term => world.Course.Terms.ContainsKey(term) && seen.Add(term)).ToImmutableArray()))
                    .Where(group => !group.Terms.IsEmpty),
            ],
            world.Course.Terms.Count);
    }
}
