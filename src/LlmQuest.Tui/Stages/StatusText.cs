using System.Globalization;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Stages;

/// <summary>The status line: the model's part on the left, keys on the right, less important keys dropped first.</summary>
internal static class StatusText
{
    private static readonly string[] Keys = ["Esc stop", "Ctrl+Q quit", "F1 help", "PgUp/PgDn scroll", "Tab complete"];

    public static string For(ModelStatus model, int width)
    {
        string left = Model(model);
        for (int keys = Keys.Length; keys > 0; keys--)
        {
            string right = string.Join("  ", Keys.Take(keys));
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
        ModelState.NotLoaded => $"{model.Name} · not loaded yet",
        ModelState.Loading => string.Create(CultureInfo.InvariantCulture, $"{model.Name} · loading {model.Loaded * 100:0} %"),
        ModelState.Failed => $"{model.Name} · cannot be used",
        _ => string.Join(" · ", new[] { model.Name, model.Device, Speed(model) }.Where(part => part.Length > 0)),
    };

    private static string Speed(ModelStatus model)
        => model.TokensPerSecond is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed:0} tok/s") : "";
}
