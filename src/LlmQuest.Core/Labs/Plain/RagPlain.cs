using LlmQuest.Core.Labs.Plain.Retrieval;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>What was found and answered: passages with their scores, the answer with its sources and support, or a whole set with its thresholds.</summary>
internal static class RagPlain
{
    public static IEnumerable<string> Lines(Experiment experiment) => All(experiment).Select(line => Cells.Fit(line, Cells.Line));

    private static IEnumerable<string> All(Experiment experiment)
    {
        if (experiment.Facts.ContainsKey("order"))
        {
            return [$"Nearest first: {string.Join(", ", experiment.List("order").Select(place => Read.Short(place.Number)))}"];
        }

        if (experiment.Facts.ContainsKey("cases"))
        {
            return SetPlain.Lines(experiment);
        }

        return experiment.Facts.ContainsKey("hits") || experiment.Facts.ContainsKey("index") ? QuestionPlain.Lines(experiment) : PassagesPlain.Lines(experiment);
    }
}
