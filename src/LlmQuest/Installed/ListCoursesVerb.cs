using System.Text.Json;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Terminal;

namespace LlmQuest.Installed;

/// <summary><c>llmquest courses list</c>: the courses that can be played by their id.</summary>
internal sealed class ListCoursesVerb(Streams streams)
{
    /// <param name="saves">What <c>--saves</c> says, or null.</param>
    /// <param name="json">Whether it is printed as JSON.</param>
    public int Run(string? saves, bool json)
    {
        ProjectFolders folders = ProjectFolders.Guess(saves);
        Row[] rows = [.. CourseFolders.Of(folders, null).Select(folder => Of(folder, folders.Courses))];
        if (json)
        {
            JsonOutput.Write(streams.Output, writer => JsonOutput.WriteList(writer, "courses", rows, row => Write(writer, row)));
            return ExitCodes.Success;
        }

        int id = rows.Select(row => row.Id.Length).Append("id".Length).Max();
        int version = rows.Select(row => row.Version.Length).Append("version".Length).Max();
        Say($"{"id".PadRight(id)}  {"version".PadRight(version)}  from          title");
        foreach (Row row in rows)
        {
            Say($"{row.Id.PadRight(id)}  {(row.Version.Length > 0 ? row.Version : "-").PadRight(version)}  {(row.IsAdded ? "added" : "the program"),-12}  {row.Title}");
        }

        Say("Play one with: llmquest play --course ID");
        return ExitCodes.Success;
    }

    private static Row Of(string folder, string added)
    {
        bool isAdded = string.Equals(Path.GetDirectoryName(folder), Path.TrimEndingDirectorySeparator(Path.GetFullPath(added)), StringComparison.Ordinal);
        return new Row(Cleaned(folder, "id"), Cleaned(folder, "title"), Cleaned(folder, "version"), isAdded, folder);
    }

    private static string Cleaned(string folder, string name) => DisplayText.Strip(CourseFolders.Entry(folder, name));

    private static void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("title", row.Title);
        json.WriteString("version", row.Version);
        json.WriteBoolean("added", row.IsAdded);
        json.WriteString("folder", row.Folder);
    }

    private void Say(string line) => streams.Output.WriteLine(line);

    private sealed record Row(string Id, string Title, string Version, bool IsAdded, string Folder);
}
