using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with files, their YAML, their Markdown and their divs.</content>
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

    /// <summary>A stage has no front matter.</summary>
    public static readonly Rule NoFrontMatter = new(
        "LQ0001",
        Severity.Error,
        "A stage has no front matter",
        "The file does not begin with front matter, the lines that give its id and its title.",
        "Begin the file with a line \"---\", then \"id: my-stage\" and \"title: My Stage\", then a line \"---\".",
        "The stage has no name without it.");

    /// <summary>This is not YAML.</summary>
    public static readonly Rule NotYaml = new(
        "LQ0004",
        Severity.Error,
        "This is not YAML",
        "From here on this cannot be read as YAML: {0}.",
        "Write one \"name: value\" a line, and quotes around values that hold \": \" or begin with a special sign.",
        "Nothing after the mistake can be understood.");

    /// <summary>Something required is missing.</summary>
    public static readonly Rule MissingField = new(
        "LQ0005",
        Severity.Error,
        "Something required is missing",
        "\"{0}\" is {2} in {1}.",
        "Add \"{0}\" with its value.",
        "It is needed for play.");

    /// <summary>Names with values are missing.</summary>
    public static readonly Rule NotAMap = new(
        "LQ0006",
        Severity.Error,
        "Names with values are missing",
        "Names with values are expected here, one \"name: value\" a line.",
        "Write for example \"title: The Hall\".",
        "The values have no names otherwise.");

    /// <summary>YAML anchors are not used here.</summary>
    public static readonly Rule YamlAlias = new(
        "LQ0031",
        Severity.Error,
        "YAML anchors are not used here",
        "A value that begins with &, * or ! has a special meaning in YAML, which is not allowed here.",
        "Put quotes around the value, or write it otherwise.",
        "They can make a small file grow without end.");

    /// <summary>A name stands twice.</summary>
    public static readonly Rule DuplicateKey = new(
        "LQ0032",
        Severity.Error,
        "A name stands twice",
        "\"{0}\" stands here twice.",
        "Keep one of them.",
        "Only one of the two would count, and which one is chance.");

    /// <summary>A name is not known.</summary>
    public static readonly Rule UnknownKey = new(
        "LQ0033",
        Severity.Warning,
        "A name is not known",
        "There is no \"{0}\" in {1}.{2}",
        "Remove it, or mend its name.",
        "What it should change will not happen.");

    /// <summary>A value is of the wrong kind.</summary>
    public static readonly Rule WrongValue = new(
        "LQ0034",
        Severity.Error,
        "A value is of the wrong kind",
        "\"{0}\" must be {1}, and \"{2}\" is not.",
        "Write {1}.",
        "The value cannot be used.");

    /// <summary>YAML is too large.</summary>
    public static readonly Rule YamlTooLarge = new(
        "LQ0042",
        Severity.Error,
        "YAML is too large",
        "Values are nested more than 20 deep here, or there are more than 10,000 of them.",
        "Write less, or put long data into the lab's own files.",
        "It cannot be shown to anyone.");

    /// <summary>Front matter is never closed.</summary>
    public static readonly Rule OpenFrontMatter = new(
        "LQ0013",
        Severity.Error,
        "Front matter is never closed",
        "The front matter that begins here is never closed.",
        "Add a line \"---\" after its last name, before the text of the stage.",
        "Without it the names cannot be told from the text.");

    /// <summary>A div is never closed.</summary>
    public static readonly Rule UnclosedDiv = new(
        "LQ0002",
        Severity.Error,
        "A div is never closed",
        "The div \"{0}\" is never closed.",
        "Add a line \":::\" where it ends.",
        "Everything after it would belong to it.");

    /// <summary>A fence closes nothing.</summary>
    public static readonly Rule StrayFence = new(
        "LQ0003",
        Severity.Error,
        "A fence closes nothing",
        "This fence closes a div that was never opened.",
        "Remove this line, or open a div above it.",
        "Often the sign of a div that was closed too early.");

    /// <summary>A stretch of text has no blank line.</summary>
    public static readonly Rule ParagraphTooLong = new(
        "LQ0029",
        Severity.Error,
        "A stretch of text has no blank line",
        "From here on there are more than 16 KB of text, or more than 2,000 brackets, bars, stars and underscores, without a blank line (or more than 30,000 of them in the whole file), and the file was not read.",
        "Break it into paragraphs.",
        "Nobody reads such a paragraph, and reading it can take very long.");

    /// <summary>Text is nested too deep.</summary>
    public static readonly Rule NestedTooDeep = new(
        "LQ0030",
        Severity.Error,
        "Text is nested too deep",
        "Lists, quotes, divs or brackets are nested more than 50 deep here, and the file was not read.",
        "Close what is open, or write it flatter.",
        "No screen can show it, and reading it can take very long.");

    /// <summary>A div is not known.</summary>
    public static readonly Rule UnknownDiv = new(
        "LQ0038",
        Severity.Warning,
        "A div is not known",
        "There is no div \"{0}\"; its text is kept as it is.{1}",
        "Mend its name, or leave it if the text is enough.",
        "It is probably a slip of the finger, and what it should do will not happen.");

    /// <summary>An attribute is not known.</summary>
    public static readonly Rule UnknownAttribute = new(
        "LQ0039",
        Severity.Warning,
        "An attribute is not known",
        "The div \"{0}\" has no attribute \"{1}\".{2}",
        "Remove it, or use one of: {3}.",
        "What it should change will not happen.");

    /// <summary>The braces of a div cannot be read.</summary>
    public static readonly Rule DivUnreadable = new(
        "LQ0040",
        Severity.Error,
        "The braces of a div cannot be read",
        "The text after \":::\" cannot be read from \"{0}\" on.",
        "Write a name and then braces, such as \"::: challenge {{#my-id type=choice xp=20}}\", with quotes around values that hold spaces.",
        "Without it the parts of the div are not known.");

    /// <summary>A div stands in the wrong place.</summary>
    public static readonly Rule DivMisplaced = new(
        "LQ0041",
        Severity.Error,
        "A div stands in the wrong place",
        "A div \"{0}\" has no meaning here; it belongs inside a div \"{1}\".",
        "Move it there.",
        "It would be shown as plain text, or not at all.");

    /// <summary>A block of code is never closed.</summary>
    public static readonly Rule UnclosedCode = new(
        "LQ0049",
        Severity.Error,
        "A block of code is never closed",
        "The block of code that begins here is never closed.",
        "Add a line \"{0}\" after the code.",
        "Everything after it is shown as code: text, divs and challenges too.");
}
