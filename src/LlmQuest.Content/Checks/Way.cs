namespace LlmQuest.Content.Checks;

/// <summary>A way through stages or scenes in words.</summary>
internal static class Way
{
    private const int MostNames = 8;

    /// <summary>Names with arrows between them; the middle of a long way is left out.</summary>
    public static string Of(IReadOnlyList<string> names)
        => names.Count <= MostNames
            ? string.Join(" → ", names)
            : $"{string.Join(" → ", names.Take(MostNames / 2))} → … → {string.Join(" → ", names.TakeLast(MostNames / 2))}";
}
