namespace LlmQuest.Inference.Gguf;

/// <summary>A file is not a sound GGUF file. The message is a clause that goes on from "the file is damaged: ".</summary>
internal sealed class GgufFormatException(string message) : Exception(message);
