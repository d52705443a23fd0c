using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>Every challenge of a stage is done.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Stars">From 1 to 3.</param>
/// <param name="Treasures">Ids of the treasures that were won.</param>
public sealed record StagePassed(string Stage, int Stars, ImmutableArray<string> Treasures) : RunEvent;
