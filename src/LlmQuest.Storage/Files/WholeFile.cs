using System.Text;

namespace LlmQuest.Storage.Files;

/// <summary>Writes files whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a new file and waits for the disk.</summary>
    public static void Write(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts a file in the place of another one, or leaves that as it was.</summary>
    public static void Replace(string path, string text)
    {
        string fresh = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            Write(fresh, text);
            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
