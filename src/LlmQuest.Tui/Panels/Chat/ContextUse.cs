using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Chat;

/// <summary>How full the context is, and with what: a sign and a tone for each origin.</summary>
/// <param name="Used">Tokens that are taken, the last reply included.</param>
/// <param name="Length">Tokens that fit.</param>
/// <param name="Tokens">Tokens of each origin, in the order of <see cref="Origins"/>.</param>
/// <param name="Reused">What is to be said of tokens that were not read again; may be empty.</param>
internal sealed record ContextUse(double Used, double Length, IReadOnlyList<double> Tokens, string Reused)
{
    /// <summary>Where a part of a prompt may come from, with its sign and its tone.</summary>
    public static readonly IReadOnlyList<(string Name, char Sign, Tone Tone)> Origins = [("template", '#', Tone.Third), ("system", '=', Tone.Fourth), ("person", '>', Tone.First), ("model", '*', Tone.Second)];

    /// <summary>The use in words.</summary>
    public string Amount => $"{Read.Short(Used)} of {Quantity.Of(Length, "token")} used, {Read.Short(Length - Used)} left";

    /// <summary>What an experiment tells; null where it tells nothing of it.</summary>
    public static ContextUse? Of(Experiment experiment)
    {
        if (experiment.Number("context_used") is not { } used || experiment.Number("context_length") is not ({ } length and > 0))
        {
            return null;
        }

        double[] tokens = [.. Origins.Select(origin => experiment.List("origins").Where(part => part.Field("origin")?.Text == origin.Name).Sum(part => part.NumberOf("tokens")))];
        tokens[^1] += Math.Max(0, used - (experiment.Number("prompt_tokens") ?? used));
        string reused = experiment.Number("reused_tokens") is { } held ? $"{Read.Short(held)} of the {Read.Short(experiment.Number("prompt_tokens"))} tokens sent were still held, and not read again" : "";
        return new ContextUse(used, length, tokens, reused);
    }

    /// <summary>The gauge. What is there at all has a column, so that a few tokens of a large context can be seen.</summary>
    public IEnumerable<Row> Gauge(int width)
    {
        int columns = width - 2;
        List<Part> parts = [new("|")];
        int left = columns;
        for (int i = 0; i < Tokens.Count; i++)
        {
            int taken = Tokens[i] > 0 ? Math.Min(left, Math.Max(1, (int)Math.Round(Tokens[i] / Length * columns))) : 0;
            parts.Add(new Part(new string(Origins[i].Sign, taken), Origins[i].Tone));
            left -= taken;
        }

        return [new Row([.. parts, new Part(new string('.', left), Tone.Faint), new Part("|")])];
    }

    /// <summary>What the signs mean.</summary>
    public IEnumerable<Row> Legend(int width)
    {
        var flow = new Flow(width);
        for (int i = 0; i < Tokens.Count; i++)
        {
            flow.Add(new Part($"{Origins[i].Sign} {Origins[i].Name} {Read.Short(Tokens[i])}  ", Origins[i].Tone));
        }

        flow.Add(new Part(". free", Tone.Faint));
        return [.. flow.Rows(), .. Reused.Length > 0 ? Lines.Of(Reused, width, Tone.Faint) : []];
    }
}
