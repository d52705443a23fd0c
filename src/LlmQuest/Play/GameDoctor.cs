using LlmQuest.Doctor;
using LlmQuest.Hosting;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The doctor, as the game shows it.</summary>
internal sealed class GameDoctor(ProjectFolders folders, PlayRequest request) : IDoctor
{
    public async Task<IReadOnlyList<DoctorLine>> ExamineAsync(CancellationToken cancellationToken)
    {
        Examination seen = await Examination.RunAsync(folders, request.Model, request.Compute, TimeProvider.System, cancellationToken);
        return [.. Diagnosis.Of(seen).Select(finding => new DoctorLine(FindingLines.Mark(finding.Weight).TrimEnd(), finding.Topic, finding.Text, finding.Fix ?? ""))];
    }
}
