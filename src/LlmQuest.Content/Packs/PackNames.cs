using System.Text;
using LlmQuest.Core.Text;

namespace LlmQuest.Content.Packs;

/// <summary>Says which names of files a pack may hold: those that mean the same file within the course's folder on every system.</summary>
internal static class PackNames
{
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$", "clock$",
    };

    private static readonly char[] Refused = ['<', '>', '"', '|', '?', '*', ':', '\\'];

    /// <summary>Why a name is refused, or null when it is not.</summary>
    public static string? Problem(string name)
    {
        if (name.Length is 0 or > PackLimits.NameLength)
        {
            return FormattableString.Invariant($"a file whose name has {name.Length} characters, and 1 to {PackLimits.NameLength} are allowed");
        }

        string shown = Shown(name);
        if (name[0] is '/' or '\\' || (name.Length > 1 && name[1] == ':'))
        {
            return $"'{shown}', which is a path from the root of a disk";
        }

        string[] parts = name.Split('/', '\\');
        if (parts.Contains("..") || parts.Contains("."))
        {
            return $"'{shown}', which leads out of the course's folder";
        }

        if (name.IndexOfAny(Refused) >= 0 || name.Any(char.IsControl) || parts.Any(part => part.Length == 0 || part[^1] is '.' or ' ' || part[0] is ' ') || name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
        {
            return $"'{shown}', which is no name of a file on every system";
        }

        // Some systems write them as one character, some as two, and the same name would be two files, or two names one.
        if (name.Any(letter => letter is >= '\u0300' and <= '\u036F'))
        {
            return $"'{shown}', whose accents stand apart from their letters and would be other characters on some systems";
        }

        if (parts.Any(IsDevice))
        {
            return $"'{shown}', which Windows keeps for a device";
        }

        return parts.Any(part => part[0] == '.') ? $"'{shown}', which is a hidden file" : null;
    }

    /// <summary>Whether a name is that of a device on Windows, whatever its ending.</summary>
    public static bool IsDevice(string part)
    {
        string stem = part.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(stem)
            || (stem.Length == 4 && (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase)) && (char.IsAsciiDigit(stem[3]) || stem[3] is '¹' or '²' or '³'));
    }

    /// <summary>Two names that would be one file, or a file and a folder of one name, on a system that makes no difference between small and large letters; null when there are none.</summary>
    public static (string Name, string Other)? Collision(IEnumerable<string> names)
    {
        // A folder is under its own name, with what it was first seen in.
        Dictionary<string, (string Name, bool IsFile)> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
        {
            string[] parts = name.Split('/');
            for (int count = 1; count <= parts.Length; count++)
            {
                string path = string.Join('/', parts[..count]);
                bool isFile = count == parts.Length;
                if (!seen.TryAdd(path, (path, isFile)) && seen[path] is var other && (isFile || other.IsFile || other.Name != path))
                {
                    return (name, other.Name);
                }
            }
        }

        return null;
    }

    /// <summary>A name as it is told.</summary>
    public static string Shown(string name) => DisplayText.Strip(name.Length <= 100 ? name : name[..100] + "…").ReplaceLineEndings(" ");
}
