using System.Reflection;

namespace LlmQuest.Content.Diagnostics;

/// <summary>Everything that <c>course check</c> can say. Codes are never used again for something else.</summary>
public static partial class Rules
{
    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All =>
    [
        .. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(known => known.GetValue(null)).OfType<Rule>().OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];
}
