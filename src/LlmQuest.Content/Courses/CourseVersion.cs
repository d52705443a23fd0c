using System.Globalization;

namespace LlmQuest.Content.Courses;

/// <summary>Versions of courses and of the program: up to four numbers with points between; what is left out is 0.</summary>
public static class CourseVersion
{
    private const int MostParts = 4;

    /// <summary>Whether a text is a version.</summary>
    public static bool IsOne(string text) => Parts(text) is not null;

    /// <summary>Whether one version comes before another; a text that is no version counts as 0.</summary>
    public static bool IsOlder(string version, string other)
    {
        int[] parts = Parts(version) ?? [];
        int[] others = Parts(other) ?? [];
        return Enumerable.Range(0, MostParts).Select(i => At(parts, i).CompareTo(At(others, i))).FirstOrDefault(order => order != 0) < 0;
    }

    private static int At(int[] parts, int index) => index < parts.Length ? parts[index] : 0;

    private static int[]? Parts(string text)
    {
        string[] written = text.Split('.');
        int[] parts = [.. written.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];
        return parts.Length <= MostParts && !parts.Contains(-1) ? parts : null;
    }
}
