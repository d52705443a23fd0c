using LlmQuest.Core.Labs;
using LlmQuest.Hosting;
using LlmQuest.Labs.Scripts;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Experiments;

/// <summary><c>llmquest experiments code</c>.</summary>
internal sealed class CodeVerb(ExperimentDesk desk)
{
    private const string Hub = "huggingface.co";

    public async Task<int> RunAsync(string id, ScriptLanguage language, RecordedModels models, CancellationToken stop)
    {
        Experiment experiment = desk.Find(id).Experiment;
        ProjectFolders folders = ProjectFolders.Find(desk.Desk.Saves);
        string? prompt = language == ScriptLanguage.Ollama ? await PromptOf(experiment, models, stop) : null;
        ExperimentScript script = ExperimentScript.Of(experiment, language, ModelOf(experiment, ModelShelf.Open(folders.Models, folders.Saves)), prompt);
        if (script.Text is not { } text)
        {
            throw new UserException(script.Problem!);
        }

        await desk.Desk.Streams.Output.WriteAsync(text.AsMemory(), stop);
        return ExitCodes.Success;
    }

    /// <summary>What others call the model.</summary>
    internal static ScriptModel ModelOf(Experiment experiment, ModelShelf shelf)
    {
        if (shelf.Catalog.Find(experiment.Model) is not { } entry)
        {
            return new ScriptModel(null, null, experiment.Model);
        }

        string? ollama = entry.Source is { Host: Hub } source && entry.CanBePulled ? $"hf.co{source.AbsolutePath}:{entry.File}" : null;
        return new ScriptModel(entry.Original.Length > 0 ? entry.Original : null, ollama, entry.IsAdded ? entry.File : $"models/{entry.File}");
    }

    // A bare text is its own prompt; what a template made of it only the model's vocabulary can tell.
    private static async Task<string?> PromptOf(Experiment experiment, RecordedModels models, CancellationToken stop)
    {
        string? raw = experiment.Parameters.GetValueOrDefault("mode")?.Text == "raw" ? experiment.Parameters.GetValueOrDefault("prompt")?.Text : null;
        return raw ?? (experiment.PromptIds.IsEmpty ? "" : await models.TextAsync(experiment, experiment.PromptIds, stop));
    }
}
