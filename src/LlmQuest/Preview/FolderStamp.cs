using System.Globalization;

namespace LlmQuest.Preview;

/// <summary>The names, lengths and times of a folder's files in one text: another text after each edit.</summary>
internal static class FolderStamp
{
    /// <summary>Files that are looked at; a folder that holds more holds something else than a course.</summary>
    public const int MostFiles = 5000;

    private const int Deepest = 6;

    private static readonly EnumerationOptions Seen = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = Deepest,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The stamp; a word where there is no such folder.</summary>
    public static string Of(string folder)
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(folder).EnumerateFiles("*", Seen).Take(MostFiles).Select(Line).Order(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.GetType().Name;
        }
    }

    private static string Line(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}");
}
