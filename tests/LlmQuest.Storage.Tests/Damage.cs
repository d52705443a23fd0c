namespace LlmQuest.Storage.Tests;

/// <summary>What can happen to a file.</summary>
internal static class Damage
{
    private const int Block = 8192;

    public static void ChangeByte(string path, Random random)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        File.WriteAllBytes(path, bytes);
    }

    public static void Overwrite(string path, Random random)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int length = Math.Min(Block, bytes.Length);
        random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - length + 1), length));
        File.WriteAllBytes(path, bytes);
    }

    public static void Cut(string path, Random random)
    {
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..random.Next(bytes.Length)]);
    }
}
