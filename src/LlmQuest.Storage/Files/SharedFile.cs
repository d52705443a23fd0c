using System.Text;

namespace LlmQuest.Storage.Files;

/// <summary>Reads files that somebody else may be writing.</summary>
internal static class SharedFile
{
    public static string ReadText(string path) => Encoding.UTF8.GetString(ReadBytes(path));

    public static byte[] ReadBytes(string path)
    {
        using FileStream file = Open(path);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The first bytes of a file.</summary>
    public static byte[] ReadStart(string path, int length)
    {
        using FileStream file = Open(path);
        byte[] bytes = new byte[length];
        return bytes[..file.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    public static void Copy(string path, string target)
    {
        using FileStream file = Open(path);
        using FileStream copy = File.Create(target);
        file.CopyTo(copy);
    }

    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
