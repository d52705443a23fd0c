using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>How full a context is, and with what: a column for every so many tokens, with a sign for each origin.</summary>
internal static class ContextGauge
{
    private const int Columns = 60;
    private static readonly (string Origin, char Sign)[] Signs = [("template", '#'), ("system", '='), ("person", '>'), ("model", '*')];

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        if (experiment.Number("context_used") is not { } used || experiment.Number("context_length") is not ({ } length and > 0))
        {
            yield break;
        }

        double[] tokens = [.. Signs.Select(sign => TokensOf(experiment, sign.Origin))];
        tokens[^1] += Math.Max(0, used - (experiment.Number("prompt_tokens") ?? used));
        string bar = Bar(tokens, length);
        yield return "";
        yield return $"context |{bar}|";
        yield return $"        {Read.Short(used)} of {Quantity.Of(length, "token")} used, {Read.Short(length - used)} left (.)";
        yield return "        " + string.Join("  ", Signs.Select((sign, i) => $"{sign.Sign} {sign.Origin} {Read.Short(tokens[i])}"));
        if (experiment.Number("reused_tokens") is { } reused)
        {
            yield return $"        {Read.Short(reused)} of the {Read.Short(experiment.Number("prompt_tokens"))} tokens sent were still held, and not read again";
        }
    }

    private static double TokensOf(Experiment experiment, string origin)
        => experiment.List("origins").Where(part => part.Field("origin")?.Text == origin).Sum(part => part.NumberOf("tokens"));

    // What is there at all has a column, so that a few tokens of a large context can be seen.
    private static string Bar(double[] tokens, double length)
    {
        string bar = string.Concat(tokens.Select((count, i) => new string(Signs[i].Sign, count > 0 ? (int)Math.Clamp(Math.Round(count / length * Columns), 1, Columns) : 0)));
        return (bar.Length > Columns ? bar[..Columns] : bar).PadRight(Columns, '.');
    }
}
