using System.Reflection;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <summary>Everything that <c>course check</c> can say: here, what can be wrong with the parts of a course. Codes are never used again for something else.</summary>
public static partial class Rules
{
    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<Rule> All =>
    [
        .. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(known => known.GetValue(null)).OfType<Rule>().OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>A lab is not known.</summary>
    public static readonly Rule UnknownLab = new(
        "LQ0007",
        Severity.Error,
        "A lab is not known",
        "There is no lab \"{0}\".{1}",
        "Use one of: {2}.",
        "Nothing would happen.");

    /// <summary>A lab is set up wrongly.</summary>
    public static readonly Rule LabParameter = new(
        "LQ0008",
        Severity.Error,
        "A lab is set up wrongly",
        "{0}",
        "Mend the line; the reference of labs lists every parameter.",
        "The experiment could not be run.");

    /// <summary>A challenge has no title.</summary>
    public static readonly Rule NoTitle = new(
        "LQ0009",
        Severity.Error,
        "A challenge has no title",
        "The challenge has no title.",
        "Add a heading such as \"### What to do\" as its first line.",
        "The goal line and the journal show the title.");

    /// <summary>A goal names a lab that is not here.</summary>
    public static readonly Rule UnknownLabId = new(
        "LQ0010",
        Severity.Error,
        "A goal names a lab that is not here",
        "There is no lab \"{0}\" in this stage.{1}",
        "Write the id of a lab of this stage, which stands in its braces: \"::: lab {{#id type=…}}\".",
        "The goal could never be met.");

    /// <summary>A condition cannot be read.</summary>
    public static readonly Rule GoalUnreadable = new(
        "LQ0011",
        Severity.Error,
        "A condition cannot be read",
        "The condition cannot be read here. {0}",
        "{1} A whole condition looks like this: \"distinct == 1 and samples >= 2\".",
        "The goal could never be met.");

    /// <summary>A condition does not fit its lab.</summary>
    public static readonly Rule GoalWrong = new(
        "LQ0012",
        Severity.Error,
        "A condition does not fit its lab",
        "{0}",
        "{1}",
        "The goal could never be met, or would always be.");

    /// <summary>A course has no stages.</summary>
    public static readonly Rule NoStages = new(
        "LQ0021",
        Severity.Error,
        "A course has no stages",
        "The course lists no stages.",
        "Add \"stages:\" and below it one line for each file, such as \"  - hall.md\".",
        "There is nothing to play.");

    /// <summary>A folder holds no course.</summary>
    public static readonly Rule NotACourse = new(
        "LQ0022",
        Severity.Error,
        "A folder holds no course",
        "This file describes no course.",
        "Write \"id:\", \"title:\", \"audience:\" and \"stages:\" into it, each with its value.",
        "A course.yaml names the stages and their order.");

    /// <summary>An id has the wrong form.</summary>
    public static readonly Rule BadId = new(
        "LQ0035",
        Severity.Error,
        "An id has the wrong form",
        "\"{0}\" cannot be an id.",
        "Use small letters, digits and hyphens, beginning with a letter, at most 64.",
        "Ids stand in journals, links and file names; one form fits all.");

    /// <summary>An id is missing.</summary>
    public static readonly Rule MissingId = new(
        "LQ0036",
        Severity.Warning,
        "An id is missing",
        "This {0} has no id; until it has one it is \"{1}\".",
        "Run \"llmquest course check --fix\" on the course, which writes it for you, or write it yourself.",
        "An id lets a learner's progress survive when you reword or move things.");

    /// <summary>An id stands twice.</summary>
    public static readonly Rule DuplicateId = new(
        "LQ0037",
        Severity.Error,
        "An id stands twice",
        "The id \"{0}\" was already given at line {1}.",
        "Give one of the two another id.",
        "Progress and links could not tell them apart.");

    /// <summary>A type of challenge is not known.</summary>
    public static readonly Rule UnknownType = new(
        "LQ0043",
        Severity.Error,
        "A type of challenge is not known",
        "There is no challenge of type \"{0}\".{1}",
        "Use one of: {2}.",
        "It could not be answered.");

    /// <summary>A part is missing.</summary>
    public static readonly Rule PartMissing = new(
        "LQ0044",
        Severity.Error,
        "A part is missing",
        "A {0} needs {1}.",
        "{2}",
        "It could not be answered.");

    /// <summary>An answer pattern cannot be read.</summary>
    public static readonly Rule BadPattern = new(
        "LQ0045",
        Severity.Error,
        "An answer pattern cannot be read",
        "The pattern \"{0}\" cannot be read: {1}.",
        "Mend the regular expression between the slashes; look-around and back-references are not available.",
        "No answer would ever fit.");

    /// <summary>A stage holds nothing.</summary>
    public static readonly Rule EmptyStage = new(
        "LQ0046",
        Severity.Error,
        "A stage holds nothing",
        "The stage holds no scene: there is nothing to read or to do in it.",
        "Write a heading such as \"## The horn\", and below it what is met there.",
        "A learner would stand before an empty page.");

    /// <summary>Two stages have one id.</summary>
    public static readonly Rule StageTwice = new(
        "LQ0047",
        Severity.Error,
        "Two stages have one id",
        "The stage in {1} has the id \"{0}\" already.",
        "Give one of the two another \"id:\".",
        "Progress and links could not tell them apart.");

    /// <summary>A part of a condition decides nothing.</summary>
    public static readonly Rule GoalIdle = new(
        "LQ0048",
        Severity.Warning,
        "A part of a condition decides nothing",
        "{0}",
        "{1}",
        "It is always true or always false, which is seldom what was meant.");
}
