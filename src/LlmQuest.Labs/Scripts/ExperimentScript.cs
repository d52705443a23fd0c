using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Scripts;

/// <summary>An experiment as a script that a learner takes to other tools, with its exact prompt and every parameter.</summary>
/// <param name="Text">The script; null when there is none.</param>
/// <param name="Problem">Why there is none, in one sentence; null when there is one.</param>
public sealed record ExperimentScript(string? Text, string? Problem)
{
    private const string Labs = "generate, sampling-grid, next-token and tokens have one in Python and C#, and the first two for Ollama";

    /// <summary>Writes it.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="language">What to write.</param>
    /// <param name="model">What others call its model.</param>
    /// <param name="promptText">The exact prompt as one text, control tokens written out; needed for Ollama alone, null when it cannot be told.</param>
    public static ExperimentScript Of(Experiment experiment, ScriptLanguage language, ScriptModel model, string? promptText)
    {
        bool writes = experiment.Lab is "generate" or "sampling-grid";
        if (!writes && experiment.Lab is not ("next-token" or "tokens"))
        {
            return Refused($"An experiment of the lab {experiment.Lab} has no script: {Labs}.");
        }

        if (!writes && language == ScriptLanguage.Ollama)
        {
            return Refused($"Ollama writes texts and shows neither tokens nor their probabilities, so {experiment.Lab} has no script for it: take --as python or --as csharp.");
        }

        if (experiment.Parameters.ContainsKey("logits"))
        {
            return Refused($"A toy vocabulary needs no model, so this experiment has no script: {Labs}.");
        }

        (ScriptInput? input, string? problem) = ScriptInput.Read(experiment);
        return input is null ? Refused(problem!) : Write(input, language, model, promptText);
    }

    private static ExperimentScript Write(ScriptInput input, ScriptLanguage language, ScriptModel model, string? promptText) => language switch
    {
        ScriptLanguage.Python => new ExperimentScript(PythonScript.Write(input, model), null),
        ScriptLanguage.CSharp => new ExperimentScript(CSharpScript.Write(input, model), null),
        _ when promptText is null => Refused($"The exact prompt is kept as tokens, and its text needs the model {input.Experiment.Model}, which is not here: fetch it, or take --as python or --as csharp."),
        _ => new ExperimentScript(OllamaScript.Write(input, model, promptText), null),
    };

    private static ExperimentScript Refused(string problem) => new(null, problem);
}
