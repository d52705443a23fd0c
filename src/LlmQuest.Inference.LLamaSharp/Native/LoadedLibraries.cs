namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>The libraries of the process.</summary>
/// <param name="Ggml">Functions beyond LLamaSharp's own.</param>
/// <param name="Folder">Where they were loaded from.</param>
/// <param name="Files">Full paths of the files that were loaded, as the library's log names them.</param>
internal sealed record LoadedLibraries(Ggml Ggml, string Folder, IReadOnlyList<string> Files);
