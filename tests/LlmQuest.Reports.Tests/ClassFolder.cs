using LlmQuest.Reports.Board;
using LlmQuest.Reports.Reading;

namespace LlmQuest.Reports.Tests;

/// <summary>A folder into which learners hand their runs.</summary>
internal sealed class ClassFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("llmquest-class");

    public string Path => _folder.FullName;

    public string Hand(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public ClassReading Read() => ClassReader.Read(ClassReader.Files(Path), CancellationToken.None);

    public ClassBoard Board(BoardFilter? filter = null) => BoardMaker.Make(Read().Learners, null, filter ?? new BoardFilter());

    public void Dispose() => _folder.Delete(recursive: true);
}
