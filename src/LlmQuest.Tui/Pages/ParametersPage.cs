using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>All parameters of the lab that runs, with what they mean: what a panel shows in its controls.</summary>
internal sealed class ParametersPage(IStageSession session, LabCall lab) : Page($"Lab {lab.Id}: {lab.Type}")
{
    private const int NameColumns = 24;

    public override IReadOnlyList<Row> Rows(int width)
    {
        ImmutableSortedDictionary<string, LabValue> values = LabSettings.Of(session.World, session.State, session.State.Stage, lab);
        IEnumerable<LabParameter> parameters = session.World.Labs.Find(lab.Type)?.Parameters ?? [];
        return
        [
            .. Row.Wrap("set NAME VALUE changes one.", width, Tone.Faint),
            .. parameters.SelectMany(parameter => Fields.Named(parameter.Name, $"{values.GetValueOrDefault(parameter.Name)?.ToString() ?? "not set"} ({parameter.Meaning})", NameColumns, width, $"{Deeds.Fill}set {parameter.Name} ")),
        ];
    }
}
