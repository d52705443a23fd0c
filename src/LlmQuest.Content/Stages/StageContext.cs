using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;
using Markdig.Syntax;

namespace LlmQuest.Content.Stages;

/// <summary>What the readers of one stage share.</summary>
/// <param name="Source">The file.</param>
/// <param name="Labs">The labs there are.</param>
/// <param name="Report">Takes what is wrong.</param>
/// <param name="Ids">The ids of the stage.</param>
/// <param name="StageLabs">The labs that stand in it.</param>
internal sealed record StageContext(SourceText Source, LabRegistry Labs, Report Report, IdBook Ids, LabIndex StageLabs)
{
    /// <summary>Lists that are the answers of a dialogue.</summary>
    public HashSet<ListBlock> Answers { get; } = [];

    public SourcePosition At(int offset) => Source.At(offset);

    /// <summary>Offset of an id in braces after a place, for example of a heading; the place itself when it is not found near.</summary>
    public int IdOffset(int offset, string id)
    {
        const int Near = 4000;
        int length = Math.Min(Near, Source.Text.Length - offset);
        int at = Source.Text.IndexOf("#" + id, offset, length, StringComparison.Ordinal);
        return at < 0 ? offset : at + 1;
    }

    public void Add(Rule rule, int offset, params string[] parts) => Report.Add(rule, Source.At(offset), parts);
}
