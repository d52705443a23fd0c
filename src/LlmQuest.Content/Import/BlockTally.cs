using System.Collections.Immutable;

namespace LlmQuest.Content.Import;

/// <summary>The blocks of a text, each as often as it stands there.</summary>
internal sealed class BlockTally
{
    private readonly SortedDictionary<(BlockKind Kind, string Text), int> _blocks = new(Comparer<(BlockKind Kind, string Text)>.Create(Compare));

    public ImmutableSortedDictionary<BlockKind, int> Counts
        => _blocks.GroupBy(pair => pair.Key.Kind).ToImmutableSortedDictionary(group => group.Key, group => group.Sum(pair => pair.Value));

    public void Add(BlockKind kind, string text, int count = 1)
    {
        if (text.Length > 0 && (_blocks[(kind, text)] = _blocks.GetValueOrDefault((kind, text)) + count) == 0)
        {
            _blocks.Remove((kind, text));
        }
    }

    public void Add(BlockTally other)
    {
        foreach (((BlockKind kind, string text), int count) in other._blocks)
        {
            Add(kind, text, count);
        }
    }

    /// <summary>What stands here more often than there.</summary>
    public IEnumerable<string> Except(BlockTally other) => _blocks
        .Where(pair => pair.Value > other._blocks.GetValueOrDefault(pair.Key))
        .Select(pair => $"{pair.Key.Kind.ToString().ToLowerInvariant()}: {pair.Key.Text}");

    private static int Compare((BlockKind Kind, string Text) one, (BlockKind Kind, string Text) other)
    {
        int kinds = one.Kind.CompareTo(other.Kind);
        return kinds != 0 ? kinds : string.CompareOrdinal(one.Text, other.Text);
    }
}
