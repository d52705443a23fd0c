using System.Text;

namespace LlmQuest.Labs.Explore;

/// <summary>A finding as a plan, to be kept beside the lessons until it is mended.</summary>
public static class FailingPlan
{
    /// <summary>Writes it.</summary>
    /// <param name="finding">The finding.</param>
    public static string Of(Finding finding)
    {
        var text = new StringBuilder("# expects: failed\n");
        text.Append(Comment($"Found by llmquest course explore --seed {finding.Seed}: {finding.Trouble.What}"));
        text.Append("# These lines lead there again, and none of them can be left out. The labs were answered by chance, without a model.\n");
        text.AppendJoin("", finding.Lines.Select(line => $"> {line}\n"));
        if (!finding.Trouble.Tried.IsEmpty)
        {
            text.Append("# From here, all that is left was revealed and every open way was walked:\n");
            text.AppendJoin("", finding.Trouble.Tried.Select(line => $"> {line}\n"));
        }

        return text.ToString();
    }

    private static string Comment(string what) => $"# {string.Join("\n# ", what.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}\n";
}
