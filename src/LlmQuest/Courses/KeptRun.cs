using LlmQuest.Core.Journal;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Courses;

/// <summary>Keeps a play-through as an exported run.</summary>
internal static class KeptRun
{
    /// <exception cref="UserException">It cannot be written.</exception>
    public static void Write(string path, World world, Playthrough played)
    {
        var header = new RunHeader(RunHeader.NewestFormat, Guid.NewGuid(), Guid.NewGuid(), world.Course.Id);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, new RunFile(header, played.Chain).Write());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The run cannot be written to {DisplayText.Strip(path)} ({e.Message.TrimEnd('.')}): name another folder with --keep.");
        }
    }
}
