namespace LlmQuest.House.Unused;

/// <summary>Which declarations are used, not counting what only the unused use.</summary>
internal static class Liveness
{
    /// <returns>Keys of those that nothing uses.</returns>
    public static IReadOnlySet<string> Dead(IReadOnlyList<Declaration> declarations, IEnumerable<Use> uses)
    {
        Dictionary<string, string?> owners = declarations.DistinctBy(declaration => declaration.Key).ToDictionary(declaration => declaration.Key, declaration => declaration.Owner, StringComparer.Ordinal);
        ILookup<string, string> users = uses.Where(use => !use.Writes).ToLookup(use => use.To, use => use.From, StringComparer.Ordinal);
        var dead = new HashSet<string>(StringComparer.Ordinal);
        int before;
        do
        {
            before = dead.Count;
            dead.UnionWith(declarations.Where(declaration => !declaration.Kept && !dead.Contains(declaration.Key)).Select(declaration => declaration.Key)
                .Where(key => !users[key].Any(from => !IsWithin(from, key, owners) && !IsDead(from, dead, owners))));
        }
        while (dead.Count > before);
        return dead;
    }

    private static bool IsDead(string key, HashSet<string> dead, Dictionary<string, string?> owners) => Chain(key, owners).Any(dead.Contains);

    private static bool IsWithin(string from, string key, Dictionary<string, string?> owners) => Chain(from, owners).Contains(key);

    private static IEnumerable<string> Chain(string key, Dictionary<string, string?> owners)
    {
        for (string? at = key; at is not null; at = owners.GetValueOrDefault(at))
        {
            yield return at;
        }
    }
}
