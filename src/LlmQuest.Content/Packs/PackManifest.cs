using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LlmQuest.Content.Packs;

/// <summary>What a pack says of itself, in its first entry.</summary>
/// <param name="Id">Id of the course.</param>
/// <param name="Title">Its name.</param>
/// <param name="Program">The version of the program that is needed.</param>
/// <param name="Files">Every file of the course, by name.</param>
public sealed record PackManifest(string Id, string Title, string Program, ImmutableArray<PackedFile> Files)
{
    /// <summary>Name of the entry.</summary>
    public const string EntryName = "manifest.json";

    /// <summary>How the name of a pack ends.</summary>
    public const string Ending = ".quest";

    /// <summary>The form of packs that this program writes, and the newest that it reads.</summary>
    public const int Format = 1;

    /// <summary>The course's version; empty when it states none.</summary>
    public string Version { get; init; } = "";

    /// <summary>Its licence; empty when it states none.</summary>
    public string Licence { get; init; } = "";

    /// <summary>SHA-256 of everything above, in hexadecimal digits: one line that stands for the whole pack.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines()))));

    private IEnumerable<string> Lines()
        => [.. new[] { Format.ToString(CultureInfo.InvariantCulture), Id, Title, Program, Version, Licence }.Select(OneLine), .. Files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Sha256} {file.Bytes} {file.Name}"))];

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
