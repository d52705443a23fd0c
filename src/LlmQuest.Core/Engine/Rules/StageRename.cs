using System.Collections.Immutable;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>A stage got another id: everything a run knows of it is known under the new one.</summary>
internal static class StageRename
{
    public static RunState Of(RunState state, string old, string now) => state with
    {
        Stage = state.Stage == old ? now : state.Stage,
        Entered = Ids(state.Entered, old, now),
        Opened = Ids(state.Opened, old, now),
        Seen = Addresses(state.Seen, old, now),
        Taken = Addresses(state.Taken, old, now),
        Chosen = Addresses(state.Chosen, old, now),
        Settings = Keys(state.Settings, old, now),
        Passed = state.Passed.TryGetValue(old, out int stars) ? state.Passed.Remove(old).SetItem(now, stars) : state.Passed,
        Asked = [.. state.Asked.Select(address => Renamed(address, old, now))],
    };

    private static ImmutableSortedSet<string> Ids(ImmutableSortedSet<string> ids, string old, string now)
        => ids.Select(id => id == old ? now : id).ToImmutableSortedSet(StringComparer.Ordinal);

    private static ImmutableSortedSet<string> Addresses(ImmutableSortedSet<string> addresses, string old, string now)
        => addresses.Select(address => Renamed(address, old, now)).ToImmutableSortedSet(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, T> Keys<T>(ImmutableSortedDictionary<string, T> map, string old, string now)
        => map.ToImmutableSortedDictionary(pair => Renamed(pair.Key, old, now), pair => pair.Value, StringComparer.Ordinal);

    private static string Renamed(string address, string old, string now)
    {
        (string stage, string id) = Address.Split(address);
        return stage == old ? Address.Of(now, id) : address;
    }
}
