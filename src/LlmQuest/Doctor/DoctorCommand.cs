using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Terminal;

namespace LlmQuest.Doctor;

/// <summary>Looks at everything the adventure needs, and says what to do where it is not fine.</summary>
internal sealed class DoctorCommand(Streams streams)
{
    /// <returns>1 when something keeps the adventure from being played.</returns>
    public async Task<int> RunAsync(string? model, string? saves, ComputeSettings compute, bool json, CancellationToken stop)
    {
        Examination seen = await Examination.RunAsync(ProjectFolders.Guess(saves), model, compute, TimeProvider.System, stop);
        IReadOnlyList<Finding> findings = Diagnosis.Of(seen);
        if (json)
        {
            DoctorJson.Write(streams.Output, seen, findings);
        }
        else
        {
            WriteLines(findings, seen.Terminal.Columns);
        }

        return findings.Any(finding => finding.Weight == Weight.Blocks) ? ExitCodes.Failure : ExitCodes.Success;
    }

    private void WriteLines(IReadOnlyList<Finding> findings, int columns)
    {
        foreach (string line in FindingLines.Of(findings, columns))
        {
            streams.Output.WriteLine(line);
        }

        int blocking = findings.Count(finding => finding.Weight == Weight.Blocks);
        streams.Output.WriteLine();
        streams.Output.WriteLine(blocking == 0 ? "The adventure can be played." : $"{Quantity.Of(blocking, "thing")} in the way of playing: see the lines marked STOP.");
    }
}
