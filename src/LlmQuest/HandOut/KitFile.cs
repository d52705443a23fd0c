using System.Text;

namespace LlmQuest.HandOut;

/// <summary>A file of a kit.</summary>
/// <param name="Name">Its name in the kit, with forward slashes.</param>
/// <param name="Open">Opens its content, which may be large.</param>
/// <param name="IsProgram">Whether it can be started.</param>
internal sealed record KitFile(string Name, Func<Stream> Open, bool IsProgram = false)
{
    /// <summary>The SHA-256 that it must have, in hexadecimal digits; null when any will do.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A file of this machine.</summary>
    public static KitFile Of(string name, string path, bool isProgram = false) => new(name, () => File.OpenRead(path), isProgram);

    /// <summary>A text that is made for the kit.</summary>
    public static KitFile Text(string name, string text, bool isProgram = false) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)), isProgram);
}
