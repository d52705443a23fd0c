using System.Collections.Immutable;

namespace LlmQuest.Content.Directives;

/// <summary>A div that a lesson can use. The reader, the checker and the authors' reference all come from these.</summary>
/// <param name="Name">Name after the colons.</param>
/// <param name="Summary">What it is for, in one sentence.</param>
/// <param name="Inside">Names of the divs in which it has a meaning; empty when it may stand anywhere.</param>
/// <param name="Body">What stands between its fences.</param>
/// <param name="Attributes">What may stand in its braces.</param>
/// <param name="Example">A short example.</param>
internal sealed record Directive(
    string Name,
    string Summary,
    ImmutableArray<string> Inside,
    string Body,
    ImmutableArray<DirectiveAttribute> Attributes,
    string Example);
