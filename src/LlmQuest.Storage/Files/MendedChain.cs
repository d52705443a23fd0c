using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Files;

/// <summary>What a journal is after any mending.</summary>
/// <param name="Chain">The unbroken chain from the first event on.</param>
/// <param name="Loose">Whole lines behind a break that could not be mended, by number; the file was left as it is then.</param>
internal sealed record MendedChain(ImmutableArray<ChainLine> Chain, ImmutableArray<ChainLine> Loose);
