using LlmQuest.Content.Import;
using LlmQuest.Core.Text;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary><c>llmquest course import</c>.</summary>
internal sealed class ImportVerb(Streams streams)
{
    /// <returns>1 when something was lost or nothing could be imported.</returns>
    public int Run(string path, string? folder, bool overwrite, bool json, CancellationToken stop)
    {
        string target = folder ?? WorkbenchImport.TargetFor(path);
        try
        {
            ImportReport report = WorkbenchImport.Run(path, target, new ImportOptions(overwrite), stop);
            streams.Output.WriteLine(json ? ImportText.Json(report) : ImportText.Plain(report).TrimEnd());
            if (!json && report.LosesNothing)
            {
                streams.Output.WriteLine(DisplayText.Strip($"Look at it with: llmquest course check {target}"));
            }

            return report.LosesNothing ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"Nothing could be imported into {DisplayText.Strip(target)}: {e.Message}");
        }
    }
}
