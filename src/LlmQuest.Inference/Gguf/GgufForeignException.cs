namespace LlmQuest.Inference.Gguf;

/// <summary>A file may be sound and is none for this program. The message goes on from the file's name and ends with what to do: "is …: choose …".</summary>
internal sealed class GgufForeignException(string message) : Exception(message);
