using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Reading;

namespace LlmQuest.Boards;

/// <summary>The files that a board is made of.</summary>
internal static class BoardFiles
{
    /// <summary>Every file of the folders once.</summary>
    /// <exception cref="UserException">A folder is not there.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> folders)
    {
        List<string> files = [];
        foreach (string folder in folders)
        {
            files.AddRange(Path.Exists(folder) ? ClassReader.Files(folder) : throw new UserException($"There is no file or folder '{DisplayText.Strip(folder)}': name the folder in which the runs of your class are."));
        }

        return [.. files.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The course that was played; null where it is not at hand.</summary>
    /// <param name="folder">Its folder, where it was named; what is wrong with it is told.</param>
    /// <param name="filter">Names its id, perhaps.</param>
    /// <param name="reading">The runs.</param>
    public static World? Course(string? folder, BoardFilter filter, ClassReading reading)
    {
        if (folder is not null)
        {
            return PlayedCourse.Of(PlayedCourse.Read(folder));
        }

        string id = filter.Course.Length > 0 ? filter.Course : BoardMaker.MostPlayed(reading.Learners);
        string? found = CourseFolders.Find(ProjectFolders.Guess(null), null, id);
        try
        {
            return found is null ? null : PlayedCourse.Of(PlayedCourse.Read(found));
        }
        catch (UserException)
        {
            // A course that is broken just now: what the runs remember of it does.
            return null;
        }
    }
}
