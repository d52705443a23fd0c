namespace LlmQuest.House.Tables;

/// <summary>One row of the table: a project, or all of a folder.</summary>
internal sealed record Row(
    string Name,
    int Files,
    Spread FileLines,
    Spread BodyLines,
    Share OneType,
    Share Sealed,
    Share Documented,
    Share Comments,
    Share Cancellable,
    int Partials,
    int FanOut)
{
    public static readonly string[] Heads = ["code", "files", "file med / p95 / max", "body med / p95 / max", "1-type", "sealed", "doc'd", "// lines", "CT", "partials", "fan-out"];

    public string[] Cells() =>
    [
        Name, Text(Files), FileLines.ToString(), BodyLines.ToString(), OneType.ToString(), Sealed.ToString(), Documented.ToString(), Comments.ToString(), Cancellable.ToString(), Text(Partials), FanOut == 0 ? "-" : Text(FanOut),
    ];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
