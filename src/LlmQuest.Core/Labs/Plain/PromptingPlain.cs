using System.Globalization;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Ways to ask, held against each other: how often each was right, every two of them, and the questions on which they differ.</summary>
internal static class PromptingPlain
{
    private const int Chart = 18;
    private const int MostPairs = 15;
    private const int MostQuestions = 30;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        string[] strategies = [.. experiment.Facts.GetValueOrDefault("strategies")?.Texts ?? []];
        return
        [
            .. Strategies(experiment, [.. strategies.Where(name => Of(experiment, "correct", name) is not null)]),
            .. Pairs(experiment),
            .. Questions(experiment, [.. strategies.Where(name => Of(experiment, "correct", name) is not null)]),
        ];
    }

    private static LabValue? Of(Experiment experiment, string fact, string strategy) => experiment.Facts.GetValueOrDefault(fact)?.Field(strategy);

    private static IEnumerable<string> Strategies(Experiment experiment, string[] strategies)
    {
        if (strategies.Length == 0)
        {
            yield break;
        }

        var grid = new Grid("strategy", ">right", $"0 {new string(' ', Chart - 4)} 1", "95 % interval", ">log p", ">tokens");
        foreach (string name in strategies)
        {
            LabValue[] correct = [.. Of(experiment, "correct", name)!.Items ?? []];
            (double? low, double? high) = (Of(experiment, "accuracy_low", name)?.Number, Of(experiment, "accuracy_high", name)?.Number);
            grid.Add(
                Glyphs.Line(name),
                $"{correct.Count(one => one.Truth == true)} of {correct.Length}",
                Interval(Of(experiment, "accuracy", name)?.Number, low, high),
                low is null ? "-" : $"{Share(low)} to {Share(high)}",
                Fixed(Of(experiment, "mean_answer_logprob", name)?.Number),
                $"{Read.Short(Rounded(Of(experiment, "mean_prompt_tokens", name)?.Number))} + {Read.Short(Rounded(Of(experiment, "mean_answer_tokens", name)?.Number))}");
        }

        foreach (string line in grid.Lines())
        {
            yield return line;
        }

        yield return "right: the words of the answer hold those of an accepted answer";
        yield return "log p: mean log-probability, in nats, that the answer begins with a right one";
        yield return "tokens: of a prompt + of an answer, on average";
        string[] cut = [.. strategies.Where(name => Of(experiment, "cut", name)?.Number > 0).Select(name => $"{Glyphs.Line(name)} {Read.Short(Of(experiment, "cut", name)?.Number)}")];
        if (cut.Length > 0)
        {
            yield return Cells.Fit($"answers cut at the limit, which may have come right later: {string.Join(", ", cut)}", Cells.Line);
        }

        if (strategies.Contains("step-by-step"))
        {
            yield return "step-by-step answers at the end: its log p, of an answer at once, says little";
        }
    }

    private static IEnumerable<string> Pairs(Experiment experiment)
    {
        IReadOnlyList<LabValue> pairs = experiment.List("pairs");
        if (pairs.Count == 0)
        {
            yield break;
        }

        yield return "";
        var grid = new Grid("two strategies", ">only", ">p", "which", "log p, second - first");
        foreach (LabValue pair in pairs.Take(MostPairs))
        {
            grid.Add(
                $"{Named(pair, "first")} | {Named(pair, "second")}",
                $"{Read.Short(pair.Field("only_first_right")?.Number)} : {Read.Short(pair.Field("only_second_right")?.Number)}",
                pair.Field("p_value")?.Number?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-",
                pair.Field("enough")?.Truth == true ? Better(pair) : "too small",
                pair.Field("logprob_difference")?.Number is { } nats ? $"{Signed(nats)} [{Fixed(pair.Field("logprob_low")?.Number)}, {Fixed(pair.Field("logprob_high")?.Number)}]" : "-");
        }

        foreach (string line in grid.Lines())
        {
            yield return line;
        }

        if (pairs.Count > MostPairs)
        {
            yield return $"… {Quantity.Of(pairs.Count - MostPairs, "more pair")}";
        }

        yield return "only: questions only the first : only the second had right; p: exact McNemar";
        yield return "too small: with p at 0.05 or above, too small to say which is better";
        if (pairs.Count > 1)
        {
            yield return $"of {pairs.Count} pairs one in twenty falls below 0.05 by chance alone";
        }
    }

    private static IEnumerable<string> Questions(Experiment experiment, string[] strategies)
    {
        string[] questions = [.. experiment.Facts.GetValueOrDefault("questions")?.Texts ?? []];
        string[] marks = [.. questions.Select((_, i) => string.Concat(strategies.Select(name => Mark(Of(experiment, "correct", name), i))))];
        int[] differ = [.. Enumerable.Range(0, questions.Length).Where(i => marks[i].Contains('+', StringComparison.Ordinal) && marks[i].Contains('.', StringComparison.Ordinal))];
        if (differ.Length == 0)
        {
            yield break;
        }

        yield return "";
        yield return Cells.Fit($"questions on which they differ ({differ.Length} of {questions.Length}); + right, . wrong, in the order above", Cells.Line);
        foreach (int i in differ.Take(MostQuestions))
        {
            yield return Cells.Fit(string.Create(CultureInfo.InvariantCulture, $"{i + 1,4}  {marks[i]}  {Glyphs.Line(questions[i])}"), Cells.Line);
        }

        if (differ.Length > MostQuestions)
        {
            yield return $"      … and {differ.Length - MostQuestions} more";
        }
    }

    private static char Mark(LabValue? correct, int question)
        => correct?.Items is { } items && question < items.Length ? items[question].Truth == true ? '+' : '.' : ' ';

    // A line from 0 to 1 with the interval, and the share in it.
    private static string Interval(double? share, double? low, double? high)
    {
        char[] line = [.. Enumerable.Repeat('.', Chart)];
        if (share is not { } at || low is not { } from || high is not { } to)
        {
            return new string(line);
        }

        for (int i = Column(from); i <= Column(to); i++)
        {
            line[i] = '-';
        }

        line[Column(at)] = '#';
        return new string(line);
    }

    private static int Column(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * (Chart - 1));

    private static string Better(LabValue pair) => pair.NumberOf("only_first_right") > pair.NumberOf("only_second_right") ? "first" : "second";

    private static string Named(LabValue pair, string field) => Glyphs.Line(pair.Field(field)?.Text ?? "?");

    private static string Share(double? share) => share?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static string Fixed(double? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static string Signed(double number) => number.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static double? Rounded(double? number) => number is { } there ? Math.Round(there, 1) : null;
}
