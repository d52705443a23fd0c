using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Retrieval;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Boards;

/// <summary>Turns answers into vectors with the embedding model, each once. For one caller at a time.</summary>
/// <param name="open">Opens the model; it is loaded when a vector is needed that is not kept, and closed again.</param>
/// <param name="file">Where they are kept.</param>
internal sealed class AnswerVectors(Func<ModelHost> open, VectorFile file)
{
    private const string FileName = "board.vectors";
    private const int LongestAnswer = 400;

    public static AnswerVectors Open(ProjectFolders folders)
        => new(() => Composition.Host(Composition.OpenModelFile(folders, null, ModelRoles.Embedding), LogFiles.ForLibrary(folders.Saves), ComputeSettings.Default), new VectorFile(Path.Combine(folders.Saves, FileName)));

    /// <summary>A vector of unit length for each text.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="Inference.ModelException">There is no model, or it cannot be used.</exception>
    /// <exception cref="UserException">A text is too long for it.</exception>
    public async Task<IReadOnlyList<float[]>> OfAsync(IReadOnlyList<string> texts, CancellationToken stop)
    {
        await using ModelHost host = open();
        string[] cut = [.. texts.Select(text => text.Length <= LongestAnswer ? text : text[..LongestAnswer])];
        string[] keys = [.. cut.Select(text => VectorFile.Key(host.Name, text))];
        Dictionary<string, float[]> kept = new(file.Read(), StringComparer.Ordinal);
        int[] missing = [.. Enumerable.Range(0, keys.Length).Where(i => !kept.ContainsKey(keys[i])).DistinctBy(i => keys[i])];
        if (missing.Length > 0)
        {
            ReadyModel model = await host.GetAsync(stop).ConfigureAwait(false);
            using var embedder = new Embedder(model.Model, model.Generator.Queue);
            EmbeddingResult result = embedder.Embed([.. missing.Select(i => cut[i])], stop);
            if (result.Refusal is { } refusal)
            {
                throw new UserException($"an answer has {refusal.Tokens} tokens, and the embedding model takes {refusal.MaxTokens}.");
            }

            KeyValuePair<string, float[]>[] computed = [.. missing.Select((i, at) => KeyValuePair.Create(keys[i], result.Vectors[at]))];
            file.Write([.. kept, .. computed]);
            foreach ((string key, float[] vector) in computed)
            {
                kept[key] = vector;
            }
        }

        return [.. keys.Select(key => kept[key])];
    }
}
