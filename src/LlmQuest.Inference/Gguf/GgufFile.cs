namespace LlmQuest.Inference.Gguf;

/// <summary>Checks a GGUF file before a native library sees it.</summary>
public static class GgufFile
{
}
