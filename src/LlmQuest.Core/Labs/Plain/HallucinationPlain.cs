using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The answers to one question by their groups, or a set of questions by how much their answers disagree.</summary>
public static class HallucinationPlain
{
    private const int MostShown = 24;
    private const int TextColumns = 40;
    private const int BarColumns = 20;
    private const int StripColumns = 20;
    private const double Darkest = 12;

    /// <summary>The picture.</summary>
    public static IEnumerable<string> Lines(Experiment experiment)
        => (experiment.Facts.ContainsKey("per_question") ? QuestionSetPlain.Lines(experiment) : One(experiment)).Select(line => Cells.Fit(line, Cells.Line));

    /// <summary>What is to be said below the groups, or below the table of a set.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="columns">Columns of a line.</param>
    public static IEnumerable<string> Findings(Experiment experiment, int columns)
        => (experiment.Facts.ContainsKey("per_question") ? QuestionSetPlain.Findings(experiment) : [.. Entropy(experiment), .. Counted(experiment)]).SelectMany(line => Wrapped.Lines(line, columns));

    private static IEnumerable<string> One(Experiment experiment)
        => [.. Question(experiment), .. Groups(experiment), .. Entropy(experiment), .. Counted(experiment).SelectMany(line => Wrapped.Lines(line, Cells.Line))];

    private static IEnumerable<string> Question(Experiment experiment)
        => experiment.Parameters.GetValueOrDefault("question")?.Text is { } question ? Wrapped.Lines($"asked: {Glyphs.Line(question)}", Cells.Line) : [];

    private static IEnumerable<string> Groups(Experiment experiment)
    {
        string[] texts = [.. experiment.Texts];
        IReadOnlyList<LabValue> clusters = experiment.List("clusters");
        if (clusters.Count == 0)
        {
            return texts.Length == 0 ? ["No answer had come."] : ["Not grouped yet:", .. texts.Take(MostShown).Select((_, i) => Answer(experiment, texts, i))];
        }

        return
        [
            .. clusters.Select(Places).OrderByDescending(places => places.Length).Take(MostShown).SelectMany((places, i) => Group(experiment, texts, places, i + 1, clusters.Count <= MostShown ? MostShown : 1)),
            .. clusters.Count > MostShown ? ["", string.Create(CultureInfo.InvariantCulture, $"… and {clusters.Count - MostShown} more groups")] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Group(Experiment experiment, string[] texts, int[] places, int number, int most)
    {
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"group {number}: {places.Length} of {texts.Length} {Bar.Of(texts.Length == 0 ? 0 : (double)places.Length / texts.Length, BarColumns)}").TrimEnd();
        foreach (int place in places.Take(most))
        {
            yield return Answer(experiment, texts, place);
        }

        if (places.Length > most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"     … and {places.Length - most} more");
        }
    }

    private static int[] Places(LabValue cluster) => [.. (cluster.Items ?? []).Select(place => (int)(place.Number ?? 0))];

    private static string Answer(Experiment experiment, string[] texts, int place)
    {
        string text = place >= 0 && place < texts.Length ? Glyphs.Line(texts[place]) : "";
        string strip = At(experiment, "surprisal_bits", place)?.Items is { } bits ? $"|{new string([.. bits.Take(StripColumns).Select(one => Bar.Shade((one.Number ?? 0) / Darkest))])}|" : "";
        string verdict = At(experiment, "abstained", place)?.Truth == true ? "does not know" : At(experiment, "right", place)?.Truth switch { true => "right", false => "wrong", _ => "" };
        string shown = Cells.Pad(Cells.Fit(text.Length == 0 ? "(nothing)" : text, TextColumns), TextColumns);
        return string.Create(CultureInfo.InvariantCulture, $"{place + 1,4}. {shown} {strip} {verdict}").TrimEnd();
    }

    private static LabValue? At(Experiment experiment, string fact, int place) => experiment.List(fact) is var list && place >= 0 && place < list.Count ? list[place] : null;

    private static IEnumerable<string> Entropy(Experiment experiment)
    {
        if (experiment.List("surprisal_bits").Count > 0)
        {
            yield return "";
            yield return "Between bars: a shade for each token, darker the more it surprised the model.";
        }

        if (experiment.Number("entropy_bits") is { } bits)
        {
            yield return "";
            yield return $"entropy of the groups     {Shares.Two(bits)} bits, {Shares.Two(experiment.Number("entropy_normalised"))} of the most that {experiment.Texts.Length} answers can have";
        }

        if (experiment.Number("likelihood_entropy_bits") is { } likelihood)
        {
            yield return $"weighed by likelihood     {Shares.Two(likelihood)} bits";
        }

        if (experiment.Number("naive_entropy_bits") is { } naive)
        {
            yield return $"mean surprise of a token  {Shares.Two(naive)} bits, whatever the answers mean";
        }

        yield return "";
        yield return "Low entropy says that the answers agree. It does not say that they are right.";
    }

    private static IEnumerable<string> Counted(Experiment experiment)
    {
        IReadOnlyList<LabValue> right = experiment.List("right");
        if (right.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Right: {right.Count(one => one.Truth == true)} of {right.Count} answers hold the right one.");
        }

        int mixed = experiment.List("clusters").Select(Places).Count(places => places.Select(place => place >= 0 && place < right.Count ? right[place].Truth : null).OfType<bool>().Distinct().Count() > 1);
        if (mixed > 0)
        {
            yield return $"Here the meter fails: {mixed} of the groups hold{(mixed == 1 ? "s" : "")} right and wrong answers, which it took for one. A higher threshold parts them.";
        }

        IReadOnlyList<LabValue> abstained = experiment.List("abstained");
        if (abstained.Count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Says that it does not know: {abstained.Count(one => one.Truth == true)} of {abstained.Count} answers.");
        }
    }
}
