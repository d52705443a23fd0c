using System.Globalization;

namespace LlmQuest.Testing.Screens;

/// <summary>What somebody does in front of a screen, line by line: <c>key Tab Enter</c>, <c>&gt; answer b</c>, <c>click [next]</c>, <c>letters token</c> (clicks on the letters of a pad), <c>expect The Tower</c>, <c>on</c> (hears the story to its end), <c>resize 120x40</c>, <c>kill</c>; <c>#</c> begins a remark.</summary>
public static class ScreenPlan
{
    private static readonly string[] Pad = ["abcdefghijklm", "nopqrstuvwxyz", "0123456789"];

    /// <summary>The folder of the recorded plans.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Screens");

    /// <summary>Reads a recorded plan.</summary>
    /// <param name="name">Its name, without ending.</param>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".screen"));

    /// <summary>Does all of it.</summary>
    /// <param name="plan">The lines.</param>
    /// <param name="hand">Who does it.</param>
    public static async Task PlayAsync(string plan, IScreenHand hand)
    {
        foreach (string line in plan.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            await DoAsync(line, hand).ConfigureAwait(false);
        }
    }

    private static async Task DoAsync(string line, IScreenHand hand)
    {
        string[] words = line.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "key":
                foreach (string key in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    await hand.PressAsync(key).ConfigureAwait(false);
                }

                break;
            case ">":
                await hand.TypeAsync(rest).ConfigureAwait(false);
                await hand.PressAsync("Enter").ConfigureAwait(false);
                break;
            case "type":
                await hand.TypeAsync(rest).ConfigureAwait(false);
                break;
            case "click":
                await hand.ClickAsync(rest, 1).ConfigureAwait(false);
                break;
            case "letters":
                foreach (char letter in rest)
                {
                    string row = Pad.First(keys => keys.Contains(letter, StringComparison.Ordinal));
                    await hand.ClickAsync(string.Join(' ', row.AsEnumerable()), 2 * row.IndexOf(letter, StringComparison.Ordinal)).ConfigureAwait(false);
                }

                break;
            case "on":
                while (await hand.ShowsAsync("[go on]").ConfigureAwait(false))
                {
                    await (rest == "click" ? hand.ClickAsync("[go on]", 1) : hand.PressAsync("Space")).ConfigureAwait(false);
                }

                break;
            case "expect":
                await hand.ExpectAsync(rest).ConfigureAwait(false);
                break;
            case "resize":
                int[] size = [.. rest.Split('x').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
                await hand.ResizeAsync(size[0], size[1]).ConfigureAwait(false);
                break;
            case "kill":
                await hand.KillAsync().ConfigureAwait(false);
                break;
            default:
                throw new FormatException($"A plan of a screen has no line '{line}'.");
        }
    }
}
