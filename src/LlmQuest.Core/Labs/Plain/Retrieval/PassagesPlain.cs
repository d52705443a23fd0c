namespace LlmQuest.Core.Labs.Plain.Retrieval;

/// <summary>The passages that pages were cut into.</summary>
internal static class PassagesPlain
{
    private const int Shown = 40;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        string[] chunks = [.. experiment.Facts.GetValueOrDefault("chunks")?.Texts ?? []];
        yield return $"{(chunks.Length == 1 ? "1 passage" : $"{chunks.Length} passages")} of at most {Setting("chunk_size")} characters; neighbours share at most {Setting("chunk_overlap")}";
        var table = new Grid(">#", ">characters", "begins");
        foreach ((string chunk, int number) in chunks.Take(Shown).Select((chunk, i) => (chunk, i)))
        {
            table.Add(Read.Short(number), Read.Short(chunk.EnumerateRunes().Count()), Glyphs.Line(chunk.Length > Cells.Line ? chunk[..Cells.Line] : chunk));
        }

        foreach (string line in chunks.Length == 0 ? [] : table.Lines())
        {
            yield return line;
        }

        if (chunks.Length > Shown)
        {
            yield return $"and {chunks.Length - Shown} more";
        }

        string Setting(string name) => Read.Short(experiment.Parameters.GetValueOrDefault(name)?.Number);
    }
}
