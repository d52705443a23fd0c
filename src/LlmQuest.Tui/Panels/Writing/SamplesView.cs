using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Labs;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>Samples as they were written: why each ended, how much each token surprised the model, and one token closely.</summary>
internal sealed class SamplesView
{
    private readonly PieceCursor _cursor = new();
    private LabDone? _done;

    /// <summary>Takes another experiment.</summary>
    public void Take(LabDone? done)
    {
        _done = done;
        _cursor.Begin(done?.Pieces.Sum(pieces => pieces.Length) ?? 0);
    }

    /// <summary>Does what a part says.</summary>
    public bool Do(string deed) => _cursor.Do(deed);

    /// <summary>The rows.</summary>
    public IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        string[] texts = [.. experiment.Texts];
        int first = 0;
        List<Row> rows = [.. Figures(experiment, width)];
        for (int i = 0; i < texts.Length; i++)
        {
            string[] pieces = i < _done?.Pieces.Length ? [.. _done.Pieces[i]] : [];
            double[] bits = [.. (i < experiment.List("surprisal_bits").Count ? experiment.List("surprisal_bits")[i].Items : null)?.Select(one => one.Number ?? 0) ?? []];
            rows.AddRange(Lines.Of($"[{(i + 1).ToString(CultureInfo.InvariantCulture)}] {Ended(experiment, i)}{Surprise(bits)}", width, Tone.Faint));
            rows.AddRange(Text(texts[i], pieces, bits, first, width));
            bool isHere = _cursor.Place >= first && _cursor.Place < first + pieces.Length;
            rows.AddRange(isHere ? TokenDetail.Rows(_done!, i, _cursor.Place - first, width) : []);
            first += pieces.Length;
        }

        return [.. rows, .. Together(experiment, texts.Length, width), .. first > 0 ? Lines.Of(SurpriseMark.Legend, width, Tone.Faint) : []];
    }

    private static IEnumerable<Row> Figures(Experiment experiment, int width)
    {
        string[] figures =
        [
            .. experiment.Number("tokens") is { } tokens ? [Quantity.Of(tokens, "token")] : Array.Empty<string>(),
            .. experiment.Number("tokens_per_second") is { } speed ? [string.Create(CultureInfo.InvariantCulture, $"{speed:0.#} tokens/s")] : Array.Empty<string>(),
            .. (experiment.Number("seed") ?? experiment.Parameters.GetValueOrDefault("seed")?.Number) is { } seed ? [$"seed {seed.ToString("0", CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
            .. experiment.Number("prompt_tokens") is { } prompt ? [$"behind a prompt of {Quantity.Of(prompt, "token")}"] : Array.Empty<string>(),
        ];
        return figures.Length == 0 ? [] : Lines.Of(string.Join(" · ", figures), width);
    }

    private IEnumerable<Row> Text(string text, string[] pieces, double[] bits, int first, int width)
    {
        if (text.Length == 0 && pieces.Length == 0)
        {
            return Lines.Of("(nothing: the model ended at once)", width);
        }

        return pieces.Length > 0
            ? MarkedText.Rows(pieces, bits, first, _cursor, width)
            : [.. Lines.Of(text, width), .. bits.Chunk(Math.Max(1, width - 11)).Select(chunk => Row.Of(new Part("surprise ", Tone.Faint), new Part(SurpriseMark.Strip(chunk))))];
    }

    private static string Ended(Experiment experiment, int sample) => (sample < experiment.FinishReasons.Length ? experiment.FinishReasons[sample] : "") switch
    {
        "end" => "end: the model ended it",
        "length" => "length: cut at max_new_tokens",
        "stop" => "stop: a text of stop came",
        "cancelled" => "cancelled: stopped by you",
        var other => Cells.Fit(Glyphs.Line(other), 38),
    };

    private static string Surprise(double[] bits)
        => bits.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" · {Quantity.Of(bits.Length, "token")}, {bits.Average():0.##} bits each on average, at most {bits.Max():0.##}");

    private static IEnumerable<Row> Together(Experiment experiment, int texts, int width)
        => texts < 2 ? [] : Lines.Of($"{Read.Short(experiment.Number("distinct"))} of {texts.ToString(CultureInfo.InvariantCulture)} different; two samples part after {Read.Short(experiment.Number("first_divergence"))} tokens on average", width, Tone.Strong);
}
