using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with the ways through a course, with links and pictures, and with what is declared in <c>course.yaml</c>.</content>
public static partial class Rules
{
    /// <summary>A stage is not known.</summary>
    public static readonly Rule UnknownStage = new(
        "LQ0060",
        Severity.Error,
        "A required stage is not known",
        "There is no stage \"{0}\" in this course.{1}",
        "Write the \"id:\" of a stage whose file is listed under \"stages:\" in course.yaml.",
        "A stage that waits for one that is not there never opens.");

    /// <summary>Stages wait for each other.</summary>
    public static readonly Rule StageCycle = new(
        "LQ0061",
        Severity.Error,
        "Stages wait for each other",
        "These stages wait for each other, so that none of them ever opens: {0}.",
        "Remove one of these names from \"requires:\".",
        "Nobody can pass a stage that waits for itself.");

    /// <summary>A stage never opens.</summary>
    public static readonly Rule NeverUnlocked = new(
        "LQ0062",
        Severity.Error,
        "A stage never opens",
        "The stage \"{0}\" never opens, because it waits for \"{1}\", which never opens either.",
        "Let \"{1}\" open first (another message says what holds it), or require another stage.",
        "Learners would see a locked door to the end of the course.");

    /// <summary>A score is out of reach.</summary>
    public static readonly Rule ScoreOutOfReach = new(
        "LQ0063",
        Severity.Error,
        "A score is out of reach",
        "A share of {1} percent of the points of \"{0}\" is asked for, and that stage has no points to win.",
        "Give \"{0}\" a challenge with points (xp=10), or require it without a score.",
        "A share of nothing is never reached.");

    /// <summary>No stage is open at the beginning.</summary>
    public static readonly Rule NoFirstStage = new(
        "LQ0064",
        Severity.Error,
        "No stage is open at the beginning",
        "Every stage of the course requires another one, so that none is open at the beginning.",
        "Remove \"requires:\" from the stage that learners should meet first.",
        "The course could not be begun.");

    /// <summary>A draft is required.</summary>
    public static readonly Rule RequiresDraft = new(
        "LQ0065",
        Severity.Error,
        "A draft is required",
        "The stage requires \"{0}\", which is a draft that learners do not see.",
        "Write \"status: ready\" in \"{0}\", or require another stage.",
        "The stage would never open.");

    /// <summary>An optional stage is required.</summary>
    public static readonly Rule RequiresOptional = new(
        "LQ0066",
        Severity.Warning,
        "An optional stage is required",
        "The stage requires \"{0}\", which is optional; so it is not optional after all.",
        "Remove \"optional: true\" from \"{0}\", make this stage optional too, or let another stage do as well: \"requires: {{any: [{0}, another]}}\".",
        "Learners who leave out what they may leave out would be stuck.");

    /// <summary>An exit leads nowhere.</summary>
    public static readonly Rule ExitNowhere = new(
        "LQ0067",
        Severity.Error,
        "An exit leads nowhere",
        "The exit leads to \"{0}\", which is not there.{1}",
        "Write to=#scene for a scene of this stage, to=stage for another stage, or to=stage#scene for a scene of it.",
        "A door that leads nowhere breaks the adventure.");

    /// <summary>An exit waits for a challenge that is not here.</summary>
    public static readonly Rule ExitAfterUnknown = new(
        "LQ0068",
        Severity.Error,
        "An exit waits for a challenge that is not here",
        "There is no challenge \"{0}\" in this stage.{1}",
        "Write the id of a challenge of this stage, which stands in its braces: \"::: challenge {{#id}}\".",
        "The exit would never open.");

    /// <summary>A scene cannot be reached.</summary>
    public static readonly Rule SceneUnreachable = new(
        "LQ0069",
        Severity.Error,
        "A scene cannot be reached",
        "No way leads from the beginning of the stage to the scene \"{0}\".",
        "Add an exit to it in a scene before it, such as \"::: exit {{to=#{1} direction=east}}\".",
        "As soon as one exit of a stage leads to a scene of that stage, learners walk by exits only. What cannot be reached is never seen, nor what is to be done there.");

    /// <summary>A scene has no way on.</summary>
    public static readonly Rule DeadEnd = new(
        "LQ0070",
        Severity.Error,
        "A scene has no way on",
        "The scene \"{0}\" has no exit, and it is not the last one.",
        "Add an exit to the scene that should follow, such as \"::: exit {{to=#{1} direction=east}}\".",
        "As soon as one exit of a stage leads to a scene of that stage, learners walk by exits only. The stage ends in its last scene, or by an exit to another stage.");

    /// <summary>A way goes round without an end.</summary>
    public static readonly Rule EndlessLoop = new(
        "LQ0071",
        Severity.Error,
        "A way goes round without an end",
        "From the scene \"{0}\" every way goes round without an end: {1}.",
        "Add an exit that leads from one of these scenes to the last scene of the stage, or to another stage.",
        "Learners would walk in circles. The stage ends in its last scene, or by an exit to another stage.");

    /// <summary>An answer leads to nothing that is said.</summary>
    public static readonly Rule UnknownSay = new(
        "LQ0072",
        Severity.Error,
        "An answer leads to nothing that is said",
        "There is no say \"{0}\" in this stage.{1}",
        "Write the id of a say of this stage, such as [Why?](#keeper-dice), or (#) to end the talk.",
        "The talk would break off.");

    /// <summary>Words are never said.</summary>
    public static readonly Rule SayUnreachable = new(
        "LQ0073",
        Severity.Warning,
        "Words are never said",
        "No answer leads to the say \"{0}\", and talk does not begin with it.",
        "Let an answer lead to it, such as [Why?](#{0}), or remove opening=false.",
        "What cannot be reached is never heard.");

    /// <summary>An answer has no words.</summary>
    public static readonly Rule EmptyAnswer = new(
        "LQ0074",
        Severity.Error,
        "An answer has no words",
        "This answer has no words.",
        "Write what the learner can choose, or remove the line.",
        "Nobody can choose a blank.");

    /// <summary>A treasure is not declared.</summary>
    public static readonly Rule TreasureUnknown = new(
        "LQ0075",
        Severity.Error,
        "A treasure is not declared",
        "There is no treasure \"{0}\" in this course.{1}",
        "Add a div \"::: treasure {{#{0} name=\"My treasure\" ability=temperature}}\" to the stage, or mend the name.",
        "Passing the stage would win nothing.");

    /// <summary>A treasure is never won.</summary>
    public static readonly Rule TreasureNeverGranted = new(
        "LQ0076",
        Severity.Warning,
        "A treasure is never won",
        "No stage grants the treasure \"{0}\".",
        "Write \"grants: {0}\" in the front matter of the stage that wins it.",
        "Nobody could ever use it.");

    /// <summary>An ability is not known.</summary>
    public static readonly Rule UnknownAbility = new(
        "LQ0077",
        Severity.Error,
        "An ability is not known",
        "There is no ability \"{0}\".{1}",
        "Use one of: {2}.",
        "The treasure would do nothing.");

    /// <summary>What a challenge needs is not known.</summary>
    public static readonly Rule NeedUnknown = new(
        "LQ0078",
        Severity.Error,
        "What a challenge needs is not known",
        "\"{0}\" is neither a term of course.yaml, nor a treasure, nor a parameter of a lab.{1}",
        "Mend the name, or declare it: a term under \"terms:\" in course.yaml, a treasure by a div \"::: treasure\".",
        "Nothing could make sure that learners have it.");

    /// <summary>What a challenge needs may be missing.</summary>
    public static readonly Rule NeedNotGuaranteed = new(
        "LQ0079",
        Severity.Error,
        "What a challenge needs may be missing",
        "The challenge needs \"{0}\", and a learner can be here without it: nothing {2} it on the way \"{1}\".",
        "{3}",
        "Learners would stand before something they cannot do. A stage makes sure of what it introduces itself, and of what was introduced or won in all stages that it requires.");

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

    /// <summary>A track names a stage that is not there.</summary>
    public static readonly Rule TrackStageUnknown = new(
        "LQ0106",
        Severity.Error,
        "A track names a stage that is not there",
        "The track \"{0}\" names the stage \"{1}\", and there is none in this course.{2}",
        "Write the \"id:\" of a stage whose file is listed under \"stages:\" in course.yaml.",
        "A track is handed out as a course of its stages alone.");

    /// <summary>A track takes longer than it says.</summary>
    public static readonly Rule TrackTooLong = new(
        "LQ0107",
        Severity.Warning,
        "A track takes longer than it says",
        "The stages of the track \"{0}\" take {1} minutes by their own estimates, and the track says {2}.",
        "Take a stage out of it, or write a larger number of minutes.",
        "Who plans a class by the track would run out of time.");
}
