using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Panels;

/// <summary>The lab that a panel shows, and how it is set up now.</summary>
/// <param name="World">The course.</param>
/// <param name="State">The run.</param>
/// <param name="Lab">The lab as the stage has it.</param>
internal sealed record PanelSetting(World World, RunState State, LabCall Lab)
{
    /// <summary>What the lab accepts and says; null when the course names a lab that this version does not know.</summary>
    public LabDeclaration? Declaration => World.Labs.Find(Lab.Type);

    /// <summary>The parameters with which it would run now.</summary>
    public ImmutableSortedDictionary<string, LabValue> Parameters => Core.Engine.Progress.LabSettings.Of(World, State, State.Stage, Lab);
}
