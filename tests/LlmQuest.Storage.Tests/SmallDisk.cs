using System.Diagnostics;
using System.Globalization;

namespace LlmQuest.Storage.Tests;

/// <summary>A file system of a megabyte in a file. Where it cannot be mounted, the test is ignored with the reason.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const long Size = 1 << 20;

    private readonly string _image = Path.GetTempFileName();
    private bool _isMounted;

    public SmallDisk()
    {
        using (FileStream image = File.OpenWrite(_image))
        {
            image.SetLength(Size);
        }

        try
        {
            Need("mkfs.ext4", "-q", "-F", "-O", "^has_journal", "-m", "0", _image);
            Need("mount", "-o", "loop", _image, Root);
            _isMounted = true;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Saves => Path.Combine(Root, "saves");

    private string Ballast => Path.Combine(Root, "ballast");

    private string Root { get; } = Directory.CreateTempSubdirectory("llmquest-small-").FullName;

    /// <summary>Fills the disk until so many bytes are free, to a block.</summary>
    public void LeaveFree(long bytes)
    {
        Free();
        long room = new DriveInfo(Root).AvailableFreeSpace - bytes;
        using FileStream file = File.Create(Ballast);
        file.Write(new byte[Math.Max(room, 0)]);
        file.Flush(flushToDisk: true);
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", Root);
        }

        Directory.Delete(Root, recursive: true);
        File.Delete(_image);
    }

    private static void Need(string program, params string[] arguments)
    {
        string? problem = Run(program, arguments);
        if (problem is not null)
        {
            Assert.Ignore($"A small file system cannot be made here: {problem}");
        }
    }

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}. {error}");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"{program}: {e.Message}";
        }
    }
}
