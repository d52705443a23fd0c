namespace LlmQuest.Bench;

/// <summary>One measured figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Floor">What the same work takes without this program's part, in the same run; null where there is no such thing.</param>
/// <param name="Ratio">Figure over floor; null where there is no floor.</param>
/// <param name="Bar">What it is held to, for example <c>&lt;= 5</c>; empty when it is only told.</param>
/// <param name="Holds">Whether it holds.</param>
internal sealed record Measurement(string Name, double Value, string Unit, double? Floor, double? Ratio, string Bar, bool Holds)
{
    /// <summary>Managed memory that was allocated for it, in bytes; null where nobody counted.</summary>
    public double? Bytes { get; init; }
}
