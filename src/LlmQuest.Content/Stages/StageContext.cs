using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Stages;

/// <summary>What the readers of one stage share.</summary>
/// <param name="Source">The file.</param>
/// <param name="Labs">The labs there are.</param>
/// <param name="Report">Takes what is wrong.</param>
/// <param name="Ids">The ids of the stage.</param>
/// <param name="StageLabs">The labs that stand in it.</param>
internal sealed record StageContext(SourceText Source, LabRegistry Labs, Report Report, IdBook Ids, LabIndex StageLabs)
{
    public SourcePosition At(int offset) => Source.At(offset);

    public void Add(Rule rule, int offset, params string[] parts) => Report.Add(rule, Source.At(offset), parts);
}
