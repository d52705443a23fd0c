using System.Collections.Immutable;

namespace LlmQuest.Storage;

/// <summary>What a person should know, each once, in the order it was found; added to and read by several threads.</summary>
internal sealed class NoticeList
{
    private ImmutableArray<string> _all = [];

    public ImmutableArray<string> All => _all;

    public void Add(string notice) => ImmutableInterlocked.Update(ref _all, (all, one) => all.Contains(one) ? all : all.Add(one), notice);
}
