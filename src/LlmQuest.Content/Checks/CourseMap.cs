using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Checks;

/// <summary>The stages of a course by id, with what a check needs to report on them.</summary>
internal sealed class CourseMap
{
    private readonly Dictionary<string, StageSpot> _byId = new(StringComparer.Ordinal);

    public CourseMap(CourseReading reading)
    {
        Reading = reading;
        foreach (StageReading file in reading.Stages)
        {
            if (file.Stage is { } stage && _byId.TryAdd(stage.Id, new StageSpot(_byId.Count, stage, new StagePlaces(file.Source))))
            {
                Spots.Add(_byId[stage.Id]);
            }
        }
    }

    public CourseReading Reading { get; }

    /// <summary>Every stage once, in the order of the course.</summary>
    public List<StageSpot> Spots { get; } = [];

    /// <summary>Finds names that were perhaps meant.</summary>
    public Meant Meant { get; } = new();

    public StageSpot? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The stages of these names that there are.</summary>
    public IEnumerable<StageSpot> Known(IEnumerable<string> ids) => ids.Select(Find).OfType<StageSpot>();

    public void Add(Rule rule, SourcePosition at, params string[] parts) => Reading.Report.Add(rule, at, parts);

    /// <summary>A name that is near to one of a stage, as the end of a message.</summary>
    public string DidYouMeanStage(string id) => Meant.Near(id, _byId.Keys);
}
