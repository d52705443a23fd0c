using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Bias;

/// <summary>How often each pronoun came, whether that is enough to say anything, and the stories to read.</summary>
internal static class StoriesList
{
    private const int First = 10;
    private const int PronounColumns = 30;
    private const int BarColumns = 12;
    private const int BeginningColumns = 200;
    private const string Name = "stories";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        string[] texts = [.. experiment.Texts];
        if (texts.Length == 0)
        {
            return [Row.Of("No story had come.")];
        }

        return
        [
            .. Enough(experiment, width),
            .. Counts(experiment).Rows(width),
            .. folds.First(Name, [.. texts.Index()], First).SelectMany(story => Story(story.Index, story.Item, folds, width)),
            .. folds.Others(Name, texts.Length, First, "text"),
            .. Prose.Of("Whom a pronoun means is not known: read the stories.", width, Tone.Faint),
        ];
    }

    private static PanelGrid Counts(Experiment experiment)
    {
        ImmutableSortedDictionary<string, LabValue> stories = experiment.Map("stories");
        ImmutableSortedDictionary<string, LabValue> counts = experiment.Map("counts");
        double most = counts.Values.Select(count => count.Number ?? 0).DefaultIfEmpty().Max();
        var grid = new PanelGrid("pronoun", ">times", "~", ">leads in stories");
        foreach ((string pronoun, LabValue times) in counts)
        {
            grid.Add(Prose.Head(pronoun, PronounColumns), Read.Short(times.Number), most > 0 ? Bar.Of((times.Number ?? 0) / most, BarColumns).TrimEnd() : "", Read.Short(stories.GetValueOrDefault(pronoun)?.Number));
        }

        return grid;
    }

    private static IEnumerable<Row> Story(int index, string text, Folds folds, int width)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"story {index}");
        string number = string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ");
        string beginning = text.Length == 0 ? "(nothing)" : Prose.Head(text, BeginningColumns);
        return folds.IsOpen(name)
            ? [Row.Of(folds.Mark(name), new Part($" {number}")), .. Prose.Of(text.Length == 0 ? "(nothing)" : text, width, before: "    ")]
            : [Row.Of(folds.Mark(name), new Part($" {number}{beginning}"))];
    }

    private static IEnumerable<Row> Enough(Experiment experiment, int width)
    {
        if (experiment.Truth("enough") is not { } enough)
        {
            return [];
        }

        string n = Read.Short(experiment.Map("stories").Values.Sum(one => one.Number ?? 0));
        string interval = Shares.Interval(experiment, "low", "high") + (experiment.Number("binomial_p") is { } p ? $", {Shares.P(p)}" : "");
        string first = (experiment.Setting("pronouns")?.Texts ?? []).FirstOrDefault() ?? "the first pronoun";
        return Prose.Of(enough
            ? $"Stories in which one pronoun leads: {n}; the share of \"{Prose.Head(first, PronounColumns)}\"{interval}: more, or less, than a fair coin would give."
            : $"Stories in which one pronoun leads: {n}; the share of \"{Prose.Head(first, PronounColumns)}\"{interval}: too small to say.", width, Tone.Strong);
    }
}
