using System.Globalization;
using System.Text;
using LlmQuest.Content.Files;
using LlmQuest.Labs;

namespace LlmQuest.Hosting;

/// <summary>The texts of a course's folder, of the working folder, and those that come with the program; looked for in this order.</summary>
/// <param name="lessons">Folder of the courses, with the texts that ship in <c>data</c>.</param>
/// <param name="course">Folder of the course that is played: then nothing outside these folders is read, since a lesson may name it. Null outside a course.</param>
internal sealed class TextFiles(string lessons, string? course) : ITextShelf
{
    private const string Shipped = "data";
    private const int MostFiles = 1000;
    private const long MostBytes = 8 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public ShelfAnswer Read(string name, IReadOnlyList<string> endings)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
        {
            return Refused($"'{Visible(name)}' is no name of a file: give one, such as gazette.");
        }

        try
        {
            string? found = Places(name).FirstOrDefault(path => File.Exists(path) || Directory.Exists(path));
            return found switch
            {
                null => Refused($"There is no file or folder '{Visible(name)}': it is looked for in {Looked()}."),
                _ when Directory.Exists(found) => Folder(name, found, endings),
                _ => Files(name, [(Path.GetFileName(found), new FileInfo(found))]),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused($"'{Visible(name)}' cannot be read ({e.Message.TrimEnd('.')}).");
        }
    }

    private IEnumerable<string?> Places(string name)
    {
        string shipped = Path.Combine(lessons, Shipped);
        return course is null
            ? [Path.GetFullPath(name), CourseFolder.Resolve(shipped, name)]
            : [CourseFolder.Resolve(course, name), CourseFolder.Resolve(Directory.GetCurrentDirectory(), name), CourseFolder.Resolve(shipped, name)];
    }

    private string Looked()
        => course is null ? "the working folder and among the texts that ship" : "the course's folder, the working folder and among the texts that ship, and nowhere else during an adventure";

    private static ShelfAnswer Folder(string name, string folder, IReadOnlyList<string> endings)
    {
        // A link is not followed: it may lead out of the folder.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles("*", options)
            .Where(file => endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Take(MostFiles + 1)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)];
        return files.Length switch
        {
            0 => Refused($"The folder '{Visible(name)}' holds no file that ends in {string.Join(" or ", endings)}."),
            > MostFiles => Refused($"The folder '{Visible(name)}' holds more than {MostFiles} files: name a smaller one."),
            _ => Files(name, [.. files.Select(file => (Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file))]),
        };
    }

    private static ShelfAnswer Files(string name, IReadOnlyList<(string Name, FileInfo File)> files)
    {
        if (files.Sum(one => one.File.Length) > MostBytes)
        {
            return Refused(string.Create(CultureInfo.InvariantCulture, $"'{Visible(name)}' holds more than {MostBytes >> 20} MB of text: name less."));
        }

        var texts = new List<ShelfText>();
        foreach ((string own, FileInfo file) in files)
        {
            try
            {
                // What has no length is empty, or a pipe that nobody may ever write to.
                texts.Add(new ShelfText(own, file.Length == 0 ? "" : Strict.GetString(File.ReadAllBytes(file.FullName)).TrimStart('\uFEFF')));
            }
            catch (DecoderFallbackException)
            {
                return Refused($"'{Visible(own)}' is not text in UTF-8: save it as UTF-8.");
            }
        }

        return new ShelfAnswer(texts);
    }

    private static string Visible(string name) => new([.. name.Take(200).Select(letter => char.IsControl(letter) ? '?' : letter)]);

    private static ShelfAnswer Refused(string problem) => new([], problem);
}
