using Markdig.Parsers;
using Markdig.Syntax;

namespace LlmQuest.Content.Markup;

/// <summary>A closing fence that closes nothing.</summary>
internal sealed class StrayFenceBlock(BlockParser parser) : LeafBlock(parser);
