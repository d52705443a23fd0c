using System.Diagnostics;
using System.Globalization;

namespace LlmQuest.Storage.Files;

/// <summary>One writer at a time: an exclusively opened file that the operating system frees when the process ends.</summary>
internal sealed class WriterLock : IDisposable
{
    // Sharing violation: Windows ERROR_SHARING_VIOLATION, EAGAIN of Linux, EAGAIN of macOS.
    private static readonly int[] HeldCodes = [32, 11, 35];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly FileStream _stream;
    private readonly string _holderPath;

    private WriterLock(FileStream stream, string holderPath)
    {
        _stream = stream;
        _holderPath = holderPath;
    }

    /// <exception cref="StoreException">Somebody else holds it, or the folder cannot be written.</exception>
    public static WriterLock Take(StoreFiles files)
    {
        try
        {
            Directory.CreateDirectory(files.Folder);
            var stream = new FileStream(files.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            return Announce(new WriterLock(stream, files.Holder));
        }
        catch (IOException e) when (HeldCodes.Contains(e.HResult & 0xFFFF))
        {
            throw StoreException.Held(files.Stem, HolderOf(files), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.FolderUnusable(files.Folder, e);
        }
    }

    /// <summary>Whether somebody writes right now. Looks for a moment, and takes nothing.</summary>
    public static bool IsHeld(StoreFiles files)
    {
        if (!File.Exists(files.Lock))
        {
            return false;
        }

        try
        {
            using var look = new FileStream(files.Lock, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return false;
        }
        catch (IOException e) when (HeldCodes.Contains(e.HResult & 0xFFFF))
        {
            return true;
        }
    }

    public void Dispose()
    {
        File.Delete(_holderPath);
        _stream.Dispose();
    }

    // A file of its own, because .NET cannot read an exclusively opened one.
    private static WriterLock Announce(WriterLock taken)
    {
        try
        {
            File.WriteAllText(taken._holderPath, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}"));
            return taken;
        }
        catch
        {
            taken._stream.Dispose();
            throw;
        }
    }

    // Who took it a moment ago has not said so yet, and who was killed never took the words back.
    private static string HolderOf(StoreFiles files)
    {
        string? holder = null;
        SpinWait.SpinUntil(() => (holder = ReadHolder(files)) is not null, Patience);
        return holder ?? "another process";
    }

    private static string? ReadHolder(StoreFiles files)
    {
        try
        {
            string holder = File.ReadAllText(files.Holder).Trim();
            return holder.Length > 0 && !IsGone(holder) ? holder : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsGone(string holder)
    {
        if (holder.Split(' ') is not ["process", var id, "on", var machine] || machine != Environment.MachineName || !int.TryParse(id, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        try
        {
            using Process process = Process.GetProcessById(number);
            return process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return e is ArgumentException;
        }
    }
}
