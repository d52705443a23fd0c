namespace LlmQuest.Inference.Seam;

/// <summary>The file that takes what a library says.</summary>
public static class LogFile
{
    /// <summary>Opens it to append, with its folder; others may read, write and delete it meanwhile.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="ModelException">It cannot be written.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The library's log '{path}' cannot be written: free the place or name another file.", e);
        }
    }
}
