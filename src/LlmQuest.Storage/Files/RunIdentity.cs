using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Files;

/// <summary>The random ids of a profile's run and of its writer: one header line in a small file beside the journal.</summary>
internal static class RunIdentity
{
    /// <summary>Reads the ids; where there are none yet, draws them once. The journal is not touched.</summary>
    /// <param name="files">The profile's files.</param>
    /// <param name="tell">Takes what a person should know.</param>
    /// <exception cref="StoreException">A newer version wrote the save; nothing else of it was read.</exception>
    public static RunHeader LoadOrMint(StoreFiles files, Action<string> tell)
        => Load(files, tell) ?? Mint(files) ?? Load(files, tell) ?? throw new IOException($"'{files.Header}' cannot be read");

    /// <summary>Writes the header anew, or leaves it as it was.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Replace(StoreFiles files, RunHeader header)
    {
        try
        {
            WholeFile.Replace(files.Header, header.Write() + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw JournalFile.NotRecorded(files.Header, e);
        }
    }

    private static RunHeader? Load(StoreFiles files, Action<string> tell)
    {
        if (!File.Exists(files.Header))
        {
            return null;
        }

        HeaderReading reading = RunHeader.Read(SharedFile.ReadText(files.Header).TrimEnd());
        if (reading.Newer is { } newer)
        {
            throw StoreException.NewerFormat(files.Header, newer);
        }

        if (reading.Header is null)
        {
            tell($"The ids of the run in {files.Header} were damaged and new ones were drawn, so that earlier exports count as another run; the damaged file is kept as {Aside.Move(files.Header)}.");
        }

        return reading.Header;
    }

    // Whoever comes second finds the first one's file and takes its ids.
    private static RunHeader? Mint(StoreFiles files)
    {
        var header = new RunHeader(RunHeader.NewestFormat, Guid.NewGuid(), Guid.NewGuid(), "");
        string fresh = $"{files.Header}.{header.Writer:N}.new";
        try
        {
            WholeFile.Write(fresh, header.Write() + "\n");
            File.Move(fresh, files.Header, overwrite: false);
            return header;
        }
        catch (IOException) when (File.Exists(files.Header))
        {
            return null;
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
