using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Diagnostics;

/// <content>What can be wrong with YAML.</content>
public static partial class Rules
{
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
}
