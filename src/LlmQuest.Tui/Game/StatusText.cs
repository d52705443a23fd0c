using System.Globalization;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>The status line: the model's part on the left, keys on the right, less important keys dropped first.</summary>
internal static class StatusText
{
    /// <summary>The line as a row of which the keys can be clicked.</summary>
    /// <param name="progress">How far the run is; may be empty.</param>
    /// <param name="model">The model.</param>
    /// <param name="keys">Hints for keys with what a click does, the most important first.</param>
    /// <param name="width">Columns.</param>
    public static Row Row(string progress, ModelStatus model, IReadOnlyList<Part> keys, int width)
    {
        string line = For(progress, model, [.. keys.Select(key => key.Text)], width);
        List<Part> parts = [];
        int from = 0;
        foreach (Part key in keys)
        {
            int at = line.IndexOf(key.Text, from, StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            parts.Add(new Part(line[from..at], Tone.Edge));
            parts.Add(key with { Tone = Tone.Edge });
            from = at + key.Text.Length;
        }

        parts.Add(new Part(line[from..] + new string(' ', Math.Max(0, width - TextWrapper.Columns(line))), Tone.Edge));
        return new Row([.. parts.Where(part => part.Text.Length > 0)]);
    }

    /// <summary>The line.</summary>
    /// <param name="progress">How far the run is; may be empty.</param>
    /// <param name="model">The model.</param>
    /// <param name="keys">Hints for keys, the most important first.</param>
    /// <param name="width">Columns.</param>
    public static string For(string progress, ModelStatus model, IReadOnlyList<string> keys, int width)
    {
        string all = string.Join(" · ", new[] { progress, Model(model) }.Where(part => part.Length > 0));
        int least = keys.Count > 0 ? TextWrapper.Columns(keys[0]) + 2 : 0;
        string left = TextWrapper.Columns(all) + least <= width ? all : TextWrapper.Fit(Model(model), Math.Max(1, width - least));
        for (int shown = keys.Count; shown > 0; shown--)
        {
            string right = string.Join("  ", keys.Take(shown));
            int gap = width - TextWrapper.Columns(left) - TextWrapper.Columns(right);
            if (gap >= 2)
            {
                return left + new string(' ', gap) + right;
            }
        }

        return TextWrapper.Fit(left, width);
    }

    private static string Model(ModelStatus model) => model.State switch
    {
        ModelState.NotLoaded when model.Name.Length == 0 => "",
        ModelState.NotLoaded => $"{model.Name} · not loaded yet",
        ModelState.Loading => string.Create(CultureInfo.InvariantCulture, $"{model.Name} · loading {model.Loaded * 100:0} %"),
        ModelState.Failed => $"{model.Name} · cannot be used",
        _ => string.Join(" · ", new[] { model.Name, model.Device, Speed(model) }.Where(part => part.Length > 0)),
    };

    private static string Speed(ModelStatus model)
        => model.TokensPerSecond is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed:0} tok/s") : "";
}
