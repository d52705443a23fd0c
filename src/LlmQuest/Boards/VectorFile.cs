using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using LlmQuest.Play;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>Vectors of answers, kept so that the model computes each of them once. Holds hashes, no answer can be read in it; what is damaged is passed over and computed anew.</summary>
/// <param name="path">The file; need not exist.</param>
/// <param name="most">Vectors that are kept; the oldest give way.</param>
internal sealed class VectorFile(string path, int most = VectorFile.Most)
{
    public const int Most = 4000;
    private const int LargestLine = 16_384;
    private const long LargestFile = 64L << 20;

    /// <summary>What a text is kept under.</summary>
    /// <param name="model">The model that computes.</param>
    /// <param name="text">The text.</param>
    public static string Key(string model, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\n{text}")));

    /// <summary>What is kept, the oldest first.</summary>
    public IReadOnlyList<KeyValuePair<string, float[]>> Read()
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= LargestFile } ? [.. File.ReadLines(path).Select(Vector).OfType<KeyValuePair<string, float[]>>().DistinctBy(one => one.Key).TakeLast(most)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Keeps more of them; a disk that is full costs the time of computing them again, and nothing else.</summary>
    /// <param name="all">All, the oldest first.</param>
    public void Write(IEnumerable<KeyValuePair<string, float[]>> all)
    {
        try
        {
            WholeFiles.Replace(path, string.Concat(all.TakeLast(most).Select(one => $"{one.Key} {Convert.ToBase64String(MemoryMarshal.AsBytes(one.Value.AsSpan()))}\n")));
        }
        catch (PortException)
        {
            // Nothing that anybody made is lost.
        }
    }

    private static KeyValuePair<string, float[]>? Vector(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        var bytes = new byte[line.Length];
        if (line.Length > LargestLine || space != SHA256.HashSizeInBytes * 2 || !Convert.TryFromBase64String(line[(space + 1)..], bytes, out int count) || count == 0 || count % sizeof(float) != 0)
        {
            return null;
        }

        float[] vector = MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, count)).ToArray();
        return Array.TrueForAll(vector, float.IsFinite) ? KeyValuePair.Create(line[..space], vector) : null;
    }
}
