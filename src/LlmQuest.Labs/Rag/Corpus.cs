using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Inference;

namespace LlmQuest.Labs.Rag;

/// <summary>Reads the pages and question sets that the parameters name.</summary>
/// <param name="shelf">Where files are; null where there are only those that ship.</param>
internal sealed class Corpus(ITextShelf? shelf)
{
    private const int MostCharacters = 1 << 21;
    private const int LongestName = 60;
    private static readonly string[] PageEndings = [".md", ".txt"];
    private static readonly string[] TableEndings = [".csv"];

    /// <summary>The pages.</summary>
    /// <exception cref="ModelException">They cannot be read, or are too many.</exception>
    public ImmutableArray<Page> Pages(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        string[] documents = [.. parameters.GetValueOrDefault("documents")?.Texts ?? []];
        string folder = parameters.GetValueOrDefault("pages")?.Text ?? "";
        IReadOnlyList<ShelfText> texts = folder.Length == 0 ? [] : Read("pages", folder, PageEndings);
        ImmutableArray<Page> pages =
        [
            .. documents.Select((text, i) => new Page(string.Create(CultureInfo.InvariantCulture, $"document {i + 1}"), text)),
            .. texts.SelectMany(text => PageCutter.Cut(text.Name, text.Text)),
        ];
        long characters = pages.Sum(page => (long)page.Text.Length);
        return characters <= MostCharacters ? pages
            : throw new ModelException($"The pages have {characters} characters together, and this lab takes {MostCharacters}: name fewer pages.");
    }

    /// <summary>The questions of the parameters; empty where there are none.</summary>
    /// <exception cref="ModelException">They cannot be read, or are no questions.</exception>
    public ImmutableArray<GoldQuestion> Questions(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (parameters.GetValueOrDefault("questions") is { } questions)
        {
            return QuestionSet.Of(questions);
        }

        string file = parameters.GetValueOrDefault("question_set")?.Text ?? "";
        if (file == RagTexts.QuestionSet && !IsGazette(parameters))
        {
            throw new ModelException($"{RagTexts.QuestionSet} asks about the {RagTexts.Pages}, and these are other pages: set question_set to a CSV file of yours with the columns question, gold and page, or set questions.");
        }

        return file.Length == 0 ? [] : QuestionSet.OfCsv(file, Read("question_set", file, TableEndings)[0].Text);
    }

    private static bool IsGazette(ImmutableSortedDictionary<string, LabValue> parameters)
        => !parameters.ContainsKey("documents") && Path.GetFileName(Path.TrimEndingDirectorySeparator(parameters.GetValueOrDefault("pages")?.Text ?? RagTexts.Pages)) is RagTexts.Pages or "";

    /// <summary>The parameters with the pages that ship, where no text is named.</summary>
    public static ImmutableSortedDictionary<string, LabValue> WithPages(ImmutableSortedDictionary<string, LabValue> parameters)
        => parameters.ContainsKey("documents") || parameters.GetValueOrDefault("pages")?.Text is { Length: > 0 }
            ? parameters
            : parameters.SetItem("pages", LabValue.Of(RagTexts.Pages));

    private IReadOnlyList<ShelfText> Read(string parameter, string name, string[] endings)
    {
        string shown = Glyphs.Line(name.Length > LongestName ? name[..LongestName] + "…" : name);
        ShelfAnswer answer = shelf?.Read(name, endings) ?? new ShelfAnswer([], $"There is no file or folder '{shown}' here");
        if (answer is { Problem: null, Texts.Count: > 0 })
        {
            return answer.Texts;
        }

        return ShippedTextFiles.Read(name) is { Count: > 0 } shipped
            ? shipped
            : throw new ModelException($"{(answer.Problem ?? $"'{shown}' is empty").TrimEnd('.')}: set {parameter} to one that is there, such as {(endings == TableEndings ? RagTexts.QuestionSet : RagTexts.Pages)}.");
    }
}
