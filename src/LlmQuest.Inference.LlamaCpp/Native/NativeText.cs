using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Text that the library owns.</summary>
internal static unsafe class NativeText
{
    /// <summary>Copies a zero-terminated UTF-8 text; null stays null.</summary>
    public static string? Read(byte* text) => Marshal.PtrToStringUTF8((nint)text);
}
