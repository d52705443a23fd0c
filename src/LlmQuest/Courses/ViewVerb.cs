using System.Globalization;
using System.Text.Json;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Views;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary><c>llmquest course graph</c> and <c>course stats</c>.</summary>
internal sealed class ViewVerb(Streams streams)
{
    public int Graph(string path, CancellationToken stop)
    {
        streams.Output.Write(CourseGraph.Mermaid(Course(path, stop)));
        return ExitCodes.Success;
    }

    public int Stats(string path, bool json, CancellationToken stop)
    {
        StageFigures[] figures = [.. Course(path, stop).Stages.Select(StageFigures.Of)];
        if (json)
        {
            JsonOutput.Write(streams.Output, writer => JsonOutput.WriteList(writer, "stages", figures, stage => Write(writer, stage)));
        }
        else
        {
            WriteTable(figures);
            WriteObjectives(figures);
        }

        return ExitCodes.Success;
    }

    private Course Course(string path, CancellationToken stop)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UserException($"There is no file or folder '{DisplayText.Strip(path)}'. Name a course's folder, or begin one with: llmquest course new FOLDER");
        }

        CourseReading reading = CourseDesk.Read(streams, path, stop);
        return reading.Course is { Stages.IsEmpty: false } course
            ? course
            : throw new UserException($"No stage of {DisplayText.Strip(path)} can be read. See what is wrong with: llmquest course check {DisplayText.Strip(path)}");
    }

    private void WriteTable(StageFigures[] figures)
    {
        int width = Math.Clamp(figures.Max(stage => stage.Stage.Id.Length), 5, 30);
        Say($"{"stage".PadRight(width)}   words  teach  exerc   to do  only read  longest stretch  level");
        foreach (StageFigures stage in figures)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"{Cut(stage.Stage.Id, width).PadRight(width)}  {stage.Words,6}  {Minutes(stage.Stage.Teaching),5}  {Minutes(stage.Stage.Exercises),5}  {stage.Beats,6}  {stage.PassiveRatio,8:0%}  {stage.LongestStretch,9} words  {Level(stage.Level),5}"));
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"{"all".PadRight(width)}  {figures.Sum(stage => stage.Words),6}  {figures.Sum(stage => stage.Stage.Teaching ?? 0),5}  {figures.Sum(stage => stage.Stage.Exercises ?? 0),5}  {figures.Sum(stage => stage.Beats),6}  {Passive(figures),8:0%}  {figures.Max(stage => stage.LongestStretch),9} words  {Level(figures.Aggregate(ReadingLevel.None, (level, stage) => level.With(stage.Level))),5}"));
        Say("");
        Say("teach, exerc: minutes as the stage states them. only read: share of paragraphs and other blocks among all steps; what a challenge or a talk says is part of doing it. longest stretch: most words between two things to do. level: automated readability index, about the school year that reads it with ease.");
    }

    private void WriteObjectives(StageFigures[] figures)
    {
        foreach (StageFigures stage in figures.Where(stage => !stage.Stage.Objectives.IsEmpty))
        {
            Say("");
            Say(stage.Stage.Title);
            foreach (Objective objective in stage.Stage.Objectives)
            {
                string[] assessing = [.. stage.Assessing(objective).Select(challenge => challenge.Id)];
                Say($"  {objective.Text}");
                Say(assessing.Length > 0 ? $"    assessed by: {string.Join(", ", assessing)}" : "    assessed by nothing");
            }
        }
    }

    private static void Write(Utf8JsonWriter json, StageFigures figures)
    {
        json.WriteString("id", figures.Stage.Id);
        json.WriteString("title", figures.Stage.Title);
        json.WriteNumber("words", figures.Words);
        WriteMinutes(json, "teaching", figures.Stage.Teaching);
        WriteMinutes(json, "exercises", figures.Stage.Exercises);
        json.WriteNumber("beats", figures.Beats);
        json.WriteNumber("passive_ratio", figures.PassiveRatio);
        json.WriteNumber("longest_stretch_words", figures.LongestStretch);
        WriteLevel(json, figures.Level);
        JsonOutput.WriteList(json, "objectives", figures.Stage.Objectives, objective =>
        {
            json.WriteString("id", objective.Id);
            json.WriteString("text", objective.Text);
            json.WriteStartArray("assessed_by");
            foreach (Challenge challenge in figures.Assessing(objective))
            {
                json.WriteStringValue(challenge.Id);
            }

            json.WriteEndArray();
        });
    }

    private static void WriteMinutes(Utf8JsonWriter json, string name, int? minutes)
    {
        if (minutes is { } stated)
        {
            json.WriteNumber(name, stated);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteLevel(Utf8JsonWriter json, ReadingLevel level)
    {
        if (level.Index is { } index)
        {
            json.WriteNumber("reading_level", index);
        }
        else
        {
            json.WriteNull("reading_level");
        }
    }

    private static double Passive(StageFigures[] figures)
    {
        int read = figures.Sum(stage => stage.ReadingSteps);
        int done = figures.Sum(stage => stage.Beats);
        return read + done == 0 ? 0 : (double)read / (read + done);
    }

    private static string Level(ReadingLevel level) => level.Index?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";

    private static string Minutes(int? minutes) => minutes?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    private void Say(string line) => streams.Output.WriteLine(DisplayText.Strip(line));
}
