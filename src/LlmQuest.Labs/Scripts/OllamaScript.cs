using System.Globalization;
using System.Text;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Scripts;

/// <summary>Writes a shell script that asks a local Ollama, with the exact prompt and without its template.</summary>
internal static class OllamaScript
{
    // Quoted, so that the shell reads nothing in what follows; every line of it begins with a brace or a space.
    private const string Mark = "END_OF_REQUEST";

    public static string Write(ScriptInput input, ScriptModel model, string promptText)
    {
        var script = new StringBuilder();
        script.Append("#!/bin/sh\n# An experiment of LlmQuest with Ollama.\n");
        script.Append(CultureInfo.InvariantCulture, $"# It was made with {Literals.Comment(input.Experiment.Model)}, sha256 {Literals.Comment(input.Experiment.ModelSha256)}.\n");
        script.Append(model.OllamaName is null
            ? "# The catalogue does not know where Ollama could fetch this model: put the name it has there in below.\n"
            : $"# Fetch the same file first: ollama pull {Literals.Comment(model.OllamaName)}\n");
        foreach (string loss in Losses(input))
        {
            script.Append(CultureInfo.InvariantCulture, $"# {loss}\n");
        }

        foreach (SamplingParameters row in input.Rows)
        {
            script.Append(CultureInfo.InvariantCulture, $"\ncurl --silent --show-error --data-binary @- http://localhost:11434/api/generate <<'{Mark}'\n");
            script.Append(CultureInfo.InvariantCulture, $"{Body(input, row, model, promptText)}\n{Mark}\necho\n");
        }

        return script.ToString();
    }

    private static string Body(ScriptInput input, SamplingParameters row, ScriptModel model, string promptText) => $$"""
        {
          "model": {{Literals.Json(model.OllamaName ?? input.Experiment.Model)}},
          "prompt": {{Literals.Json(promptText)}},
          "raw": true,
          "stream": false,
          "options": {
            {{string.Join(",\n    ", Options(input, row).Select(option => $"\"{option.Name}\": {option.Value}"))}}
          }
        }
        """.ReplaceLineEndings("\n");

    private static IEnumerable<(string Name, string Value)> Options(ScriptInput input, SamplingParameters row)
    {
        yield return ("num_predict", input.MaxNewTokens.ToString(CultureInfo.InvariantCulture));
        yield return ("seed", input.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("temperature", Literals.Number(row.IsGreedy ? 0 : ValueOf(row, SamplingNames.Temperature, 1)));
        yield return ("top_k", Literals.Number(ValueOf(row, SamplingNames.TopK, 0)));
        yield return ("top_p", Literals.Number(ValueOf(row, SamplingNames.TopP, 1)));
        yield return ("min_p", Literals.Number(ValueOf(row, SamplingNames.MinP, 0)));
        yield return ("repeat_penalty", Literals.Number(ValueOf(row, SamplingNames.RepetitionPenalty, 1)));
        yield return ("repeat_last_n", "-1");
        yield return ("stop", $"[{string.Join(", ", input.Stop.Select(Literals.Json))}]");
    }

    private static double ValueOf(SamplingParameters row, string name, double off) => row.Order().FirstOrDefault(step => step.Name == name)?.Value ?? off;

    private static IEnumerable<string> Losses(ScriptInput input)
    {
        yield return "Its dice are others, so the texts will differ; and it cuts the prompt into tokens by itself: control tokens in it are read as what they are.";
        if (input.Samples > 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"It writes one text at a time: of the {input.Samples} samples this asks for the first; change the seed for another.");
        }

        StepSetting[] acting = [.. input.Rows.SelectMany(row => row.Order()).Where(step => !TransformersNames.IsOff(step)).Distinct()];
        string[] missing = [.. acting.Select(step => step.Name).Where(name => name is SamplingNames.NoRepeatNgram or SamplingNames.Typical or SamplingNames.EpsilonCutoff).Distinct()];
        if (missing.Length > 0)
        {
            yield return $"It cannot express {string.Join(" and ", missing)}, which this experiment uses: left out.";
        }

        if (input.Rows.Any(row => row.Steps is not null))
        {
            yield return "It cannot express an order of filters, nor one filter twice: they act in its own order, and of two the first stays.";
        }
    }
}
