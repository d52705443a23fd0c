using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Files;

/// <summary>What a journal holds while it is being played.</summary>
/// <param name="Lines">Every whole line, by number; a number that is not there is lost.</param>
/// <param name="IsRewritten">Whether the file was mended, and another one is open.</param>
internal sealed record LiveReading(ImmutableArray<ChainLine> Lines, bool IsRewritten);
