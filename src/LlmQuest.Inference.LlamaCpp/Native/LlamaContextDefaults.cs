using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Receives <see cref="LlamaContextParams"/> with room to spare, so that a library with a longer struct is refused in words and not by a crash.</summary>
[StructLayout(LayoutKind.Explicit, Size = 1024)]
internal struct LlamaContextDefaults
{
    [FieldOffset(0)] public LlamaContextParams Params;
}
