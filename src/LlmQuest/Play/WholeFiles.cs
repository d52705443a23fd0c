using System.Text;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>Small files in the saves folder, written whole or not at all.</summary>
internal static class WholeFiles
{
    /// <summary>Puts a text in the place of a file, or leaves that as it was.</summary>
    /// <exception cref="PortException">It cannot be written.</exception>
    public static void Replace(string path, string text)
    {
        string fresh = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(fresh);
            throw new PortException($"{path} cannot be written ({e.Message.TrimEnd('.')}): free some space, or make the folder writable.", e);
        }
    }

    /// <summary>Renames a file that cannot be read to the first free <c>NAME.damaged-N</c>.</summary>
    /// <returns>Where it is now.</returns>
    public static string KeepAside(string path)
    {
        int number = 1;
        while (Path.Exists($"{path}.damaged-{number}"))
        {
            number++;
        }

        string aside = $"{path}.damaged-{number}";
        File.Move(path, aside);
        return aside;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is told is why it could not be written.
        }
    }
}
