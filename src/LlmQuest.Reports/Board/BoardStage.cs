using System.Collections.Immutable;
using LlmQuest.Core.Courses;

namespace LlmQuest.Reports.Board;

/// <summary>A stage as the board knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Minutes">How long it should take, by its author; null when not stated.</param>
/// <param name="Challenges">Its challenges, in order.</param>
public sealed record BoardStage(string Id, string Title, int? Minutes, ImmutableArray<BoardChallenge> Challenges)
{
    /// <summary>Whether it is a form of the inventory, and which.</summary>
    public InventoryForm Form { get; init; }

    /// <summary>Its objectives in words, by id; empty where only the runs tell of it.</summary>
    public ImmutableSortedDictionary<string, string> Objectives { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
