using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine;

/// <summary>An experiment that is to be made.</summary>
/// <param name="Lab">Name of the lab, for example <c>generate</c>.</param>
/// <param name="LabId">Id of the lab within the stage; empty when it stands in none.</param>
/// <param name="Challenge">Id of the challenge it is made for: a prediction or a lock; else empty.</param>
/// <param name="Parameters">Every parameter that has a value, by name; the seed is absent when one is to be drawn.</param>
public sealed record LabRequest(string Lab, string LabId, string Challenge, ImmutableSortedDictionary<string, LabValue> Parameters);
