using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with files.</content>
public static partial class Rules
{
    /// <summary>A file is missing.</summary>
    public static readonly Rule FileMissing = new(
        "LQ0020",
        Severity.Error,
        "A file is missing",
        "The file \"{0}\" is missing, or cannot be read.",
        "Put it into the course folder, or mend its name here.",
        "A course names its stage files; without one of them learners would meet a wall.");

    /// <summary>A lesson file is too large.</summary>
    public static readonly Rule FileTooLarge = new(
        "LQ0023",
        Severity.Error,
        "A lesson file is too large",
        "This file is larger than 512 KB and was not read.",
        "Split the stage into several, and keep pictures and data in files of their own.",
        "A stage is one sitting. A larger file is a mistake, or an attempt to make the program hang.");

    /// <summary>A file is not UTF-8.</summary>
    public static readonly Rule NotUtf8 = new(
        "LQ0024",
        Severity.Error,
        "A file is not UTF-8",
        "The file is not UTF-8 text from here on.",
        "Save it as UTF-8 in your editor.",
        "Only UTF-8 reads the same on every machine.");

    /// <summary>A control character stands in the text.</summary>
    public static readonly Rule ForbiddenCharacter = new(
        "LQ0025",
        Severity.Error,
        "A control character stands in the text",
        "An invisible control character, U+{0}, stands here.",
        "Delete it, and type the words around it anew if you do not see it: it can hide or turn round the text that follows.",
        "Control characters can drive a terminal, and characters that turn the direction of text can show something else than what is graded.");

    /// <summary>A file begins with a byte order mark.</summary>
    public static readonly Rule ByteOrderMark = new(
        "LQ0026",
        Severity.Warning,
        "A file begins with a byte order mark",
        "The file begins with a byte order mark, which is an invisible character.",
        "Save it as \"UTF-8\" in your editor, not as \"UTF-8 with BOM\".",
        "Other tools do not see front matter behind it.");

    /// <summary>A path leads out of the course.</summary>
    public static readonly Rule OutsideCourse = new(
        "LQ0027",
        Severity.Error,
        "A path leads out of the course",
        "The path \"{0}\" leads out of the course folder.",
        "Copy the file into the course folder and name it from there; links to elsewhere are not followed.",
        "A course must be whole in its folder, and must not read what else is on a learner's machine.");

    /// <summary>Line ends are mixed.</summary>
    public static readonly Rule MixedLineEnds = new(
        "LQ0028",
        Severity.Warning,
        "Line ends are mixed",
        "This line ends otherwise than others: some lines of the file end as on Windows, some as on Linux.",
        "Let your editor use one kind of line end for the whole file.",
        "Mixed line ends make every later change hard to compare.");
}
