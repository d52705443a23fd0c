using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Worlds;

/// <summary>What a challenge asks and accepts, as a short hash: it changes with the task and the right answers, not with hints, solution, points or white space.</summary>
public static class ContentHash
{
    private const int Length = 16;

    /// <summary>The hash, in 16 lower-case hexadecimal digits.</summary>
    /// <param name="challenge">The challenge.</param>
    public static string Of(Challenge challenge)
        => Of([challenge.Type, challenge.Title, .. challenge.Task.SelectMany(Words), .. challenge.Accepted]);

    /// <summary>The hash of texts, white space made equal.</summary>
    /// <param name="parts">The texts, in order.</param>
    public static string Of(IEnumerable<string> parts)
    {
        string text = string.Join('\n', parts.Select(part => string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }

    private static IEnumerable<string> Words(SceneElement element) => element switch
    {
        Story story => [PlainText.Of(story.Content)],
        InstructorNote => [],
        _ => element.Inner.SelectMany(Words),
    };

    internal static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Text(bool truth) => truth ? "yes" : "no";
}
