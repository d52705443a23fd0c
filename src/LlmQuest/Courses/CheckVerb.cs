using System.Globalization;
using System.Text.Json;
using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Text;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary><c>llmquest course check</c>.</summary>
internal sealed class CheckVerb(Streams streams)
{
    private const int Errors = 2;

    /// <returns>2 for errors, 1 for warnings alone when they count, else 0.</returns>
    public async Task<int> RunAsync(string path, bool fix, bool strict, bool json, CourseProof? proof, CancellationToken stop)
    {
        CourseReading reading = CourseDesk.Read(streams, path, stop);
        if (fix && WriteIds(reading))
        {
            reading = CourseDesk.Read(streams, path, stop);
        }

        CourseChecker.Check(reading);
        bool isUnproved = proof is not null && reading.Playable is null;
        if (proof is not null)
        {
            await proof.LookAsync(reading, stop);
        }

        IReadOnlyList<Diagnostic> found = reading.Diagnostics;
        Stage[] shown = [.. (reading.Course?.Stages ?? []).Where(stage => reading.Only is null || stage.At.File == reading.Only)];
        int stages = shown.Length;
        int challenges = shown.Sum(stage => stage.Challenges.Count());
        if (json)
        {
            JsonOutput.Write(streams.Output, writer => Write(writer, reading, stages, challenges));
        }
        else
        {
            WriteLines(reading, stages, challenges, isUnproved);
        }

        return reading.HasErrors ? Errors : strict && found.Count > 0 ? ExitCodes.Failure : ExitCodes.Success;
    }

    private bool WriteIds(CourseReading reading)
    {
        bool isAnyWritten = false;
        foreach (StageReading stage in reading.Stages.Where(stage => stage.Edits.Count > 0 && (reading.Only is null || stage.Source.File == reading.Only)))
        {
            try
            {
                IdWriter.Write(stage);
                streams.Error.WriteLine($"{DisplayText.Strip(stage.Source.File)}: {Quantity.Of(stage.Edits.Count, "id")} written");
                isAnyWritten = true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UserException($"The ids could not be written into {DisplayText.Strip(stage.Source.File)}: {e.Message}");
            }
        }

        return isAnyWritten;
    }

    private void WriteLines(CourseReading reading, int stages, int challenges, bool isUnproved)
    {
        IReadOnlyList<Diagnostic> found = reading.Diagnostics;
        foreach (Diagnostic diagnostic in found)
        {
            string word = diagnostic.Severity == Severity.Error ? Colours.Red("error") : Colours.Yellow("warning");
            string place = string.Create(CultureInfo.InvariantCulture, $"{diagnostic.File}:{diagnostic.Line}:{diagnostic.Column}");
            streams.Output.WriteLine($"{place}: {word} {diagnostic.Code}: {diagnostic.Message}");
            streams.Output.WriteLine($"    {diagnostic.Fix}");
        }

        if (reading.Report.NotKept > 0)
        {
            streams.Output.WriteLine($"{reading.Report.NotKept} more are not shown; mend some of these first.");
        }

        int errors = found.Count(diagnostic => diagnostic.Severity == Severity.Error);
        string size = $"{Quantity.Of(stages, "stage")}, {Quantity.Of(challenges, "challenge")}";
        streams.Output.WriteLine(found.Count == 0
            ? $"{size}: nothing to mend."
            : $"{size}: {Quantity.Of(errors, "error")}, {Quantity.Of(found.Count - errors, "warning")}. Each code has a page in docs/diagnostics.");
        if (isUnproved)
        {
            streams.Output.WriteLine("The plans were not played, because the course has errors: mend these first.");
        }
    }

    private static void Write(Utf8JsonWriter json, CourseReading reading, int stages, int challenges)
    {
        JsonOutput.WriteList(json, "diagnostics", reading.Diagnostics, diagnostic =>
        {
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Line);
            json.WriteNumber("column", diagnostic.Column);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("fix", diagnostic.Fix);
        });
        json.WriteNumber("stages", stages);
        json.WriteNumber("challenges", challenges);
        if (reading.Report.NotKept > 0)
        {
            json.WriteNumber("not_shown", reading.Report.NotKept);
        }
    }
}
