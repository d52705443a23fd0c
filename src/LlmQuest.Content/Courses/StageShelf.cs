using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Courses;

/// <summary>Stages as they were read, so that a course that is read again and again costs only what was changed. For one thread.</summary>
public sealed class StageShelf
{
    private readonly Dictionary<string, (StageReading Stage, Report Report)> _byFile = new(StringComparer.Ordinal);

    internal StageReading Read(SourceText source, LabRegistry labs, Report report)
    {
        if (!_byFile.TryGetValue(source.File, out (StageReading Stage, Report Report) known) || known.Stage.Source.Text != source.Text || known.Stage.Source.IsExact != source.IsExact)
        {
            var own = new Report();
            _byFile[source.File] = known = (StageReader.Read(source, labs, own), own);
        }

        report.Take(known.Report);
        return known.Stage;
    }
}
