using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.Classify;

/// <summary>What is to be sorted under what, and how; read from parameters in which the texts are filled in.</summary>
/// <param name="Texts">The texts, at least one.</param>
/// <param name="Expected">The right label of each text, <see cref="Unknown"/> where it is not known; as many as texts, or none.</param>
/// <param name="Labels">The labels, at least two, each once.</param>
/// <param name="Words">For each label, the continuations that stand for it.</param>
/// <param name="Shots">The examples that are shown first.</param>
/// <param name="Training">The examples for the model that counts words.</param>
internal sealed record Sorting(ImmutableArray<string> Texts, ImmutableArray<string> Expected, ImmutableArray<string> Labels, ImmutableArray<LabelWords> Words, ImmutableArray<Example> Shots, ImmutableArray<Example> Training)
{
    /// <summary>What is said of a text whose labels lie too close.</summary>
    public const string CannotSay = "cannot say";

    /// <summary>What stands for a right label that is not known.</summary>
    public const string Unknown = "?";

    private const int MostTexts = 2000;
    private const int MostLabels = 20;
    private const int MostExamples = 2000;
    private const int MostWords = 50;
    private static readonly ImmutableArray<string> UsualLabels = ["Positive", "Negative"];

    /// <summary>Reads it, or says what is wrong.</summary>
    /// <param name="parameters">Every parameter, <c>texts</c> among them.</param>
    public static (Sorting? Sorting, string? Problem) Read(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        ImmutableArray<string> texts = TextsOf(parameters, "texts");
        ImmutableArray<string> given = [.. TextsOf(parameters, "expected").Select(label => label.Trim())];
        Example[] training = TrainingOf(parameters);
        Example[] shots = Example.Of(parameters.GetValueOrDefault("shots"));
        ImmutableArray<string> labels = parameters.ContainsKey("labels")
            ? [.. TextsOf(parameters, "labels").Select(label => label.Trim())]
            : Known(given, parameters.ContainsKey("training") ? LabelsOf(training) : [], LabelsOf(shots));
        string? problem = ProblemOf(texts, given, labels) ?? Examples.ProblemOf("shots", shots, labels, MostLabels * MostLabels) ?? Examples.ProblemOf("training", training, labels, MostExamples);
        if (problem is not null)
        {
            return (null, problem);
        }

        (ImmutableArray<LabelWords> words, problem) = WordsOf(parameters, labels);
        return problem is not null ? (null, problem) : (new Sorting(texts, [.. given.Select(label => Matching(label, labels))], labels, words, [.. Examples.Matched(shots, labels)], [.. Examples.Matched(training, labels)]), null);
    }

    /// <summary>Whether the right label of a text is known.</summary>
    public bool IsKnown(int text) => text < Expected.Length && Expected[text] != Unknown;

    /// <summary>Whether a text was given its right label; one outside the labels is met by <see cref="CannotSay"/>.</summary>
    public bool IsRight(int text, string given) => given == Expected[text] || (given == CannotSay && !Labels.Contains(Expected[text]));

    private static Example[] TrainingOf(ImmutableSortedDictionary<string, LabValue> parameters)
        => parameters.TryGetValue("training", out LabValue? given) ? Example.Of(given)
            : parameters["traditional"].Truth == true || parameters["curve"].Truth == true ? Example.Shipped()
            : [];

    private static ImmutableArray<string> TextsOf(ImmutableSortedDictionary<string, LabValue> parameters, string name) => parameters.GetValueOrDefault(name)?.Texts ?? [];

    // The first that names two labels or more says which there are.
    private static ImmutableArray<string> Known(params IEnumerable<IEnumerable<string>> sources)
        => sources
            .Select(own => own.Where(label => label != Unknown).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray())
            .FirstOrDefault(different => different.Length > 1, UsualLabels);

    private static IEnumerable<string> LabelsOf(IEnumerable<Example> examples) => examples.Select(one => one.Label.Trim());

    private static string? ProblemOf(ImmutableArray<string> texts, ImmutableArray<string> expected, ImmutableArray<string> labels)
    {
        if (texts.Length is 0 or > MostTexts)
        {
            return $"classify sorts 1 to {MostTexts} texts, and here are {texts.Length}.";
        }

        if (expected.Length > 0 && expected.Length != texts.Length)
        {
            return $"There are {texts.Length} texts and {expected.Length} right labels: expected has one for each text, and '?' where it is not known.";
        }

        if (labels.Length is < 2 or > MostLabels)
        {
            return $"classify sorts under 2 to {MostLabels} labels, and here are {labels.Length}: set labels.";
        }

        return labels.Any(label => label is "" or Unknown or CannotSay) ? $"A label is a word or two, and neither empty nor '{Unknown}' nor '{CannotSay}': set labels."
            : labels.Distinct(StringComparer.OrdinalIgnoreCase).Count() < labels.Length ? "The same label stands twice in labels: leave one out."
            : null;
    }

    private static (ImmutableArray<LabelWords> Words, string? Problem) WordsOf(ImmutableSortedDictionary<string, LabValue> parameters, ImmutableArray<string> labels)
    {
        string before = parameters["mode"].Text == "raw" ? " " : "";
        if (parameters.GetValueOrDefault("label_words")?.Fields is not { } given)
        {
            return ([.. labels.Select(label => new LabelWords(label, [before + label]))], null);
        }

        if (given.Keys.FirstOrDefault(label => !labels.Contains(label)) is { } unknown)
        {
            return ([], $"label_words has words for '{unknown}', which is none of the labels: they are {string.Join(", ", labels)}.");
        }

        LabelWords[] words = [.. labels.Select(label => new LabelWords(label, given.GetValueOrDefault(label)?.Texts ?? [before + label]))];
        return Array.Find(words, own => own.Continuations.Length is 0 or > MostWords || own.Continuations.Any(word => word.Length == 0)) is { } bad
            ? ([], $"label_words has 1 to {MostWords} words for each label, none of them empty; look at those of '{bad.Label}'.")
            : ([.. words], null);
    }

    private static string Matching(string label, ImmutableArray<string> labels) => labels.FirstOrDefault(own => own.Equals(label, StringComparison.OrdinalIgnoreCase)) ?? label;
}
