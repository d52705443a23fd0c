using LlmQuest.Labs;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Tui.Ports;

/// <summary>What the game asks of the program around it.</summary>
public sealed record GamePorts
{
    /// <summary>The learners, the courses, and their runs.</summary>
    public required IRunShelf Runs { get; init; }

    /// <summary>Keys, colours and manners.</summary>
    public required IPreferencesFile Preferences { get; init; }

    /// <summary>The experiments of the run that is played.</summary>
    public required IExperimentShelf Experiments { get; init; }

    /// <summary>Files that a learner asks for.</summary>
    public required IFileKeeper Files { get; init; }

    /// <summary>The models on this machine.</summary>
    public required IModelShelf Models { get; init; }

    /// <summary>Looks at all that the adventure needs.</summary>
    public required IDoctor Doctor { get; init; }

    /// <summary>Where the sentence of the day is kept.</summary>
    public required IDailyFile Daily { get; init; }

    /// <summary>The labs, for what is asked of the model outside a run.</summary>
    public required ILabBench Labs { get; init; }

    /// <summary>The labs as they were when only these experiments had been made: to run one again, apart from the run.</summary>
    public required Func<IExperimentSource, ILabBench> LabsOn { get; init; }

    /// <summary>The board of all runs that are kept here.</summary>
    public required IClassBoard Board { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }
}
