using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Tui.Tests;

/// <summary>Sessions for screens.</summary>
internal static class Some
{
    /// <summary>A run in a course, with labs that answer what was laid ready.</summary>
    public static AdventureSession Session(World world, ILabBench labs) => AdventureSession.Open(world, new SessionPorts(new MemoryJournal(), new NoDraft(), labs));

    /// <summary>A screen on which an experiment of a lab was made a moment ago.</summary>
    public static Screen Lab(Experiment experiment, int columns, int rows)
    {
        var labs = new QueuedLabs();
        labs.Add([.. experiment.Facts.Select(fact => (fact.Key, fact.Value))]);
        World world = ACourse.OneRoom(ACourse.Story("An instrument stands here."), ACourse.Lab("lab", experiment.Lab, [.. experiment.Parameters.Select(parameter => (parameter.Key, parameter.Value))]));
        return new Screen(Session(world, labs), columns, rows).Enter("generate").AnswerEnds();
    }

    private sealed class NoDraft : IAnswerDraft
    {
        public ImmutableArray<string> Read() => [];

        public void Append(int sample, string text)
        {
        }

        public void Clear()
        {
        }
    }
}
