namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>The version a library says it is.</summary>
internal static unsafe class LibraryVersion
{
    public static string Read() => NativeText.Read(Llama.llama_version()) ?? "";
}
