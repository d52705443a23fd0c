using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with Markdown and divs.</content>
public static partial class Rules
{
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
