namespace LlmQuest.HandOut;

/// <summary>Writes a file that somebody asked for: whole, or not at all.</summary>
internal static class WrittenWhole
{
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="mayReplace">Whether a file that is there already may be replaced.</param>
    /// <param name="write">Writes it; may read what it wrote.</param>
    /// <exception cref="UserException">It cannot be written, or is there already.</exception>
    public static void To(string path, Func<string, bool> mayReplace, Action<FileStream> write)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full) || (File.Exists(full) && !mayReplace(full)))
        {
            throw new UserException($"{path} is there already and something else, so nothing was written: name another file, or move that one away.");
        }

        string fresh = $"{full}.{Guid.NewGuid():N}.new";
        try
        {
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UserException($"{path} cannot be written ({e.Message.TrimEnd('.')}): free some space, or name a file in a folder that is there and can be written.");
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>Whether a file begins with some bytes, as one that was written before does.</summary>
    public static bool BeginsWith(string path, ReadOnlySpan<byte> beginning)
    {
        using FileStream file = File.OpenRead(path);
        byte[] bytes = new byte[beginning.Length];
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && beginning.SequenceEqual(bytes);
    }
}
