using LlmQuest.Core.Labs;
using LlmQuest.Labs.Scripts;

namespace LlmQuest.Tests.Experiments;

/// <summary>Scripts of experiments with parameters by chance.</summary>
internal static class SomeScript
{
    private static readonly ScriptModel Model = new("HuggingFaceTB/SmolLM2-135M-Instruct", "hf.co/a/b:c.gguf", "models/c.gguf");

    public static string Write(Experiment experiment, ScriptLanguage language, string? prompt = "")
        => ExperimentScript.Of(experiment, language, Model, prompt) is { Text: { } text } ? text : throw new AssertionException("it was refused");

    /// <summary>An experiment whose every text is the given one, and whose numbers come by chance.</summary>
    public static Experiment Generation(string text, int seed)
    {
        var random = new Random(seed);
        bool isGrid = random.Next(3) == 0;
        List<(string, LabValue)> parameters =
        [
            ("stop", text.Length == 0 ? LabValue.Of([]) : LabValue.Of([text, "x"])),
            ("seed", LabValue.Of(random.NextInt64(9_007_199_254_740_991))),
            ("samples", LabValue.Of(random.Next(1, 5))),
            .. GenerateLab.Parameters.Where(own => own.Kind is LabParameterKind.Number or LabParameterKind.Whole && own.Name is not ("seed" or "samples")).Select(own => (own.Name, Chosen(own, random))),
            ("do_sample", LabValue.Of(random.Next(4) > 0)),
        ];
        if (random.Next(3) == 0)
        {
            parameters.Add(("steps", LabValue.List([Step("top_k", 5), Step("temperature", 0.7), Step("typical_p", 0.25), Step("no_repeat_ngram_size", 2)])));
        }

        if (isGrid)
        {
            parameters.Add(("temperatures", LabValue.Numbers(0, 0.1, 1e-7)));
        }

        return SomeExperiment.Generation(text, parameters) with { Lab = isGrid ? "sampling-grid" : "generate", Model = text, Device = text, PromptIds = [.. Enumerable.Range(0, random.Next(1, 50))] };
    }

    public static Experiment Tokens(string text)
        => SomeExperiment.Of("tokens", ("text", LabValue.Of(text)), ("special", LabValue.Of("text")), ("add_special", LabValue.Of(false))).With(("ids", LabValue.Numbers(1, 2)));

    public static Experiment NextToken(string text, int seed)
    {
        var random = new Random(seed);
        return SomeExperiment.Of("next-token", ("text", LabValue.Of(text)), ("guess", LabValue.Of(text)), ("top", LabValue.Of(20)), ("temperature", LabValue.Of(random.Next(3))), ("top_k", LabValue.Of(random.Next(3))), ("min_p", LabValue.Of(random.NextDouble())))
            .With(("ids", LabValue.Numbers(1, 2)));
    }

    /// <summary>All three kinds.</summary>
    public static Experiment Any(string text, int seed) => (seed & 3) switch { 0 => Tokens(text), 1 => NextToken(text, seed), _ => Generation(text, seed) };

    private static LabValue Step(string name, double value) => LabValue.Map((name, LabValue.Of(value)));

    private static LabValue Chosen(LabParameter own, Random random) => random.Next(3) == 0 && own.Default is { } usual
        ? usual
        : own.Kind == LabParameterKind.Whole ? LabValue.Of(Math.Round(own.Minimum + (random.NextDouble() * Math.Min(own.Maximum - own.Minimum, 500)))) : LabValue.Of(own.Minimum + (random.NextDouble() * (own.Maximum - own.Minimum)));
}
