namespace LlmQuest.Content.Packs;

/// <summary>How large a pack may be, packed and unpacked. Far more than any course has, and little enough for any machine.</summary>
public static class PackLimits
{
    /// <summary>Most files of a course.</summary>
    public const int Files = 2000;

    /// <summary>Most bytes of one file.</summary>
    public const long FileBytes = 16L << 20;

    /// <summary>Most bytes of all files, and of the pack itself.</summary>
    public const long Bytes = 64L << 20;

    /// <summary>Most bytes of the list at the beginning of a pack.</summary>
    internal const int ManifestBytes = 1 << 20;

    /// <summary>Most bytes of the list at the end of a zip file.</summary>
    internal const int DirectoryBytes = 1 << 20;

    /// <summary>Most characters of a file's name, with its folders.</summary>
    internal const int NameLength = 200;
}
