using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with links, pictures, and what is declared in <c>course.yaml</c>.</content>
public static partial class Rules
{
    /// <summary>A link leads to a file that is missing.</summary>
    public static readonly Rule LinkedFileMissing = new(
        "LQ0050",
        Severity.Error,
        "A link leads to a file that is missing",
        "There is no file \"{0}\" in the course.{1}",
        "Write the path from this file to the other, such as (tokenizer.md) or (../learners/setup.md), or add the file.",
        "A learner who follows the link would get nowhere. Paths are counted from the folder of the file that holds the link.");

    /// <summary>A link leads to a place that is missing.</summary>
    public static readonly Rule AnchorMissing = new(
        "LQ0051",
        Severity.Error,
        "A link leads to a place that is missing",
        "There is no place \"{0}\" in {1}.{2}",
        "Write the id of a scene, a heading or a div there, such as (#the-horn), or give the place that id in braces: {{#the-horn}}.",
        "A learner who follows the link would get nowhere. Places are ids in braces, and headings by their words: \"The brass dial\" is #the-brass-dial.");

    /// <summary>A link is of a kind that is refused.</summary>
    public static readonly Rule SchemeRefused = new(
        "LQ0052",
        Severity.Error,
        "A link is of a kind that is refused",
        "Links and pictures that begin with \"{0}\" are refused.",
        "Use https:, http: or mailto:, or the name of a file of the course.",
        "Other kinds can run programs or reach into a learner's machine.");

    /// <summary>A picture is missing.</summary>
    public static readonly Rule ImageMissing = new(
        "LQ0053",
        Severity.Warning,
        "A picture is missing",
        "There is no picture \"{0}\" in the course.",
        "Put the file into the course folder, and write the path from this file to it, such as (fig/dial.png).",
        "A learner would see an empty frame. Paths are counted from the folder of the file that shows the picture.");

    /// <summary>A picture has no words at all.</summary>
    public static readonly Rule ImageWithoutWords = new(
        "LQ0054",
        Severity.Warning,
        "A picture has no words at all",
        "The picture \"{0}\" has neither a caption nor words for those who cannot see it.",
        "Write what it shows: ![caption](file.png){{alt=\"what it shows\"}}. For mere decoration write {{alt=\"\"}}.",
        "In a terminal and to a screen reader there is nothing there without words.");

    /// <summary>A picture has a caption only.</summary>
    public static readonly Rule ImageWithoutAlt = new(
        "LQ0055",
        Severity.Warning,
        "A picture has a caption only",
        "The picture \"{0}\" has a caption, but no words for those who cannot see it.",
        "Add right after it: {{alt=\"what it shows\"}}.",
        "A caption names a picture; it seldom says what is to be seen in it.");

    /// <summary>The words of a link say nothing.</summary>
    public static readonly Rule LinkSaysNothing = new(
        "LQ0056",
        Severity.Warning,
        "The words of a link say nothing",
        "The words of this link, \"{0}\", do not say where it leads.",
        "Use the name of what it leads to as its words.",
        "People who go from link to link, by key or by ear, hear only these words.");

    /// <summary>A misconception is not declared.</summary>
    public static readonly Rule MisconceptionUnknown = new(
        "LQ0057",
        Severity.Error,
        "A misconception is not declared",
        "There is no misconception \"{0}\" in course.yaml.{1}",
        "Write its id and one sentence under \"misconceptions:\" in course.yaml, or mend the id here.",
        "The board counts wrong answers by misconception, and shows instructors its sentence.");

    /// <summary>A misconception is never used.</summary>
    public static readonly Rule MisconceptionUnused = new(
        "LQ0058",
        Severity.Warning,
        "A misconception is never used",
        "No wrong answer shows the misconception \"{0}\".",
        "Write misconception={0} in the braces of a wrong answer, or remove it from course.yaml.",
        "What no answer can show will never be found on the board.");

    /// <summary>A term is used before it is introduced.</summary>
    public static readonly Rule TermTooEarly = new(
        "LQ0059",
        Severity.Warning,
        "A term is used before it is introduced",
        "The challenge uses the term \"{0}\", and a learner can be here without having met it: nothing introduces it on the way \"{1}\".",
        "Write \"introduces: [{0}]\" in the front matter of the stage that explains it, and let this stage require that one; or use other words.",
        "Nobody can answer in words that were never explained.");
}
