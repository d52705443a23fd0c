using System.Text;

namespace LlmQuest.Terminal;

/// <summary>Writes a file that somebody named, and never over one that is there.</summary>
internal static class NewFile
{
    /// <summary>Looks whether the name is free, before anything else is told or done.</summary>
    /// <exception cref="UserException">Something is there already.</exception>
    public static void ThrowIfThere(string path)
    {
        if (Path.Exists(path))
        {
            throw new UserException($"{path} is there already and is not written over: name another file.");
        }
    }

    /// <summary>Writes it, in UTF-8 and with plain line feeds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parts">What stands in it, one part behind the other.</param>
    /// <exception cref="UserException">Something is there already, or it cannot be written.</exception>
    public static void Write(string path, IEnumerable<string> parts)
    {
        ThrowIfThere(path);
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            foreach (string part in parts)
            {
                file.Write(part);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path} cannot be written ({e.Message.TrimEnd('.')}): name another file, or free some space.");
        }
    }
}
