using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Stages;

/// <summary>Reads a probability lock.</summary>
internal static class LockReader
{
    private const int MostTokens = 4096;
    private static readonly string[] Known = ["text", "target", "probability", "forbidden", "par", "mode"];

    public static ProbabilityLock Read(Div div, StageContext context)
    {
        YamlFields fields = div.Yaml();
        fields.RefuseOthers(Known, []);
        string mode = fields.Text("mode");
        if (mode is not ("" or "raw" or "chat"))
        {
            context.Add(Rules.WrongValue, fields.Map["mode"]!.Value.Offset, "mode", "raw or chat", mode);
        }

        return new ProbabilityLock(fields.Required("text"), fields.Required("target"), Probability(fields, context), fields.Texts("forbidden"), fields.Whole("par", 1, MostTokens), mode == "chat", div.At);
    }

    private static double Probability(YamlFields fields, StageContext context)
    {
        string text = fields.Required("probability");
        double probability = NumberText.Read(text) ?? double.NaN;
        if (text.Length > 0 && !(probability is > 0 and < 1))
        {
            context.Add(Rules.WrongValue, fields.Map["probability"]!.Value.Offset, "probability", "a number above 0 and below 1", text);
        }

        return probability;
    }
}
