using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>The experiments of a run as they were at some time, for a lab that goes on from one.</summary>
/// <param name="newest">The experiments, the newest first.</param>
internal sealed class EarlierShelf(IReadOnlyList<ShelvedExperiment> newest) : IExperimentSource
{
    public IEnumerable<Experiment> Newest => newest.Select(one => one.Experiment);

    public Experiment? Find(string id) => newest.FirstOrDefault(one => one.Number.ToString(CultureInfo.InvariantCulture) == id || one.Id.ToString().StartsWith(id, StringComparison.OrdinalIgnoreCase))?.Experiment;
}
