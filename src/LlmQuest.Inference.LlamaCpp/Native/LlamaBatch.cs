using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary><c>llama_batch</c> of llama.cpp v0.4.0, field by field.</summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal struct LlamaBatch
{
    [FieldOffset(0)] public int TokenCount;
    [FieldOffset(8)] public nint Tokens;
    [FieldOffset(16)] public nint Embeddings;
    [FieldOffset(24)] public nint Positions;
    [FieldOffset(32)] public nint SequenceCounts;
    [FieldOffset(40)] public nint SequenceIds;
    [FieldOffset(48)] public nint Logits;
}
