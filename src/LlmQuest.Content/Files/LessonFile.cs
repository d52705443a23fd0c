using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Files;

/// <summary>Reads lesson files: nothing outside the course's folder, nothing too large, nothing that is not text.</summary>
internal static class LessonFile
{
    /// <summary>Largest lesson file, in bytes.</summary>
    public const int LargestBytes = 512 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file of a course.</summary>
    /// <param name="folder">The course's folder.</param>
    /// <param name="name">The file within it, with forward slashes.</param>
    /// <param name="from">Where the file is named, for diagnostics.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <returns>The text, or null when it cannot be read.</returns>
    public static SourceText? Read(string folder, string name, SourcePosition from, Report report)
    {
        if (CourseFolder.Resolve(folder, name) is not { } path)
        {
            report.Add(Rules.OutsideCourse, from, name);
            return null;
        }

        return Load(path, name, from, report);
    }

    private static SourceText? Load(string path, string name, SourcePosition from, Report report)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > LargestBytes)
            {
                report.Add(Rules.FileTooLarge, new SourcePosition(path, 1, 1));
                return null;
            }

            // What has no length is empty, or a pipe that nobody may ever write to.
            return Decode(path, file is { Exists: true, Length: 0 } ? [] : File.ReadAllBytes(path), report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Add(Rules.FileMissing, from, name);
            return null;
        }
    }

    /// <summary>Turns bytes into text and reports what does not belong in a lesson.</summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, Report report)
    {
        bool hasMark = bytes.StartsWith(Encoding.UTF8.Preamble);
        ReadOnlySpan<byte> body = hasMark ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        string text;
        int? broken = null;
        try
        {
            text = Strict.GetString(body);
        }
        catch (DecoderFallbackException e)
        {
            text = Encoding.UTF8.GetString(body);
            broken = Encoding.UTF8.GetCharCount(body[..Math.Clamp(e.Index, 0, body.Length)]);
        }

        var source = new SourceText(path, text, broken is null);
        if (hasMark)
        {
            report.Add(Rules.ByteOrderMark, source.At(0));
        }

        if (broken is { } at)
        {
            report.Add(Rules.NotUtf8, source.At(at));
        }

        CharacterCheck.Look(source, report);
        return source;
    }
}
