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
        Examination seen = await Examination.RunAsync(ProjectFolders.Find(saves), model, compute, stop);
        IReadOnlyList<Finding> findings = Diagnosis.Of(seen);
        if (json)
        {
            DoctorJson.Write(streams.Output, seen, findings);
        }
        else
        {
            WriteLines(findings);
        }

        return findings.Any(finding => finding.Weight == Weight.Blocks) ? ExitCodes.Failure : ExitCodes.Success;
    }

    private void WriteLines(IReadOnlyList<Finding> findings)
    {
        int width = findings.Max(finding => finding.Topic.Length);
        foreach (Finding finding in findings)
        {
            string mark = finding.Weight switch { Weight.Fine => "ok  ", Weight.Note => "note", _ => "STOP" };
            Say($"{mark}  {finding.Topic.PadRight(width)}  {finding.Text}");
            if (finding.Fix is { } fix)
            {
                Say($"      {"".PadRight(width)}  -> {fix}");
            }
        }

        int blocking = findings.Count(finding => finding.Weight == Weight.Blocks);
        Say("");
        Say(blocking == 0 ? "The adventure can be played." : $"{Quantity.Of(blocking, "thing")} in the way of playing: see the lines marked STOP.");
    }

    private void Say(string line) => streams.Output.WriteLine(DisplayText.Strip(line));
}
