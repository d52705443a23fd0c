using System.Globalization;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>The status line: the model's part on the left, keys on the right, less important keys dropped first.</summary>
internal static class StatusText
{
    /// <summary>The line.</summary>
    /// <param name="progress">How far the run is; may be empty.</param>
    /// <param name="model">The model.</param>
    /// <param name="keys">Hints for keys, the most important first.</param>
    /// <param name="width">Columns.</param>
    public static string For(string progress, ModelStatus model, IReadOnlyList<string> keys, int width)
    {
        string all = string.Join(" · ", new[] { progress, Model(model) }.Where(part => part.Length > 0));
        string left = TextWrapper.Columns(all) <= width ? all : Model(model);
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
