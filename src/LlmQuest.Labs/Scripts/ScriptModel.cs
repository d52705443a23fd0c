namespace LlmQuest.Labs.Scripts;

/// <summary>What others call the model of an experiment.</summary>
/// <param name="HuggingFaceId">Id of the original weights, for example <c>HuggingFaceTB/SmolLM2-135M-Instruct</c>; null when it is not known.</param>
/// <param name="OllamaName">Name under which Ollama fetches the very file; null when it is not known.</param>
/// <param name="Path">The model file as seen from the project's folder.</param>
public sealed record ScriptModel(string? HuggingFaceId, string? OllamaName, string Path);
