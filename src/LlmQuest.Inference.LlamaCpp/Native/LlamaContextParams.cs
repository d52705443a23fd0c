using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary><c>llama_context_params</c> of llama.cpp v0.4.0, field by field.</summary>
[StructLayout(LayoutKind.Explicit, Size = 160)]
internal struct LlamaContextParams
{
    [FieldOffset(0)] public uint Cells;
    [FieldOffset(4)] public uint Batch;
    [FieldOffset(8)] public uint MicroBatch;
    [FieldOffset(12)] public uint MaxSequences;
    [FieldOffset(16)] public uint RecurrentSnapshots;
    [FieldOffset(20)] public uint MaxOutputs;
    [FieldOffset(24)] public uint MaxOutputsPerSequence;
    [FieldOffset(28)] public int Threads;
    [FieldOffset(32)] public int ThreadsBatch;
    [FieldOffset(36)] public int ContextType;
    [FieldOffset(40)] public int RopeScalingType;
    [FieldOffset(44)] public int PoolingType;
    [FieldOffset(48)] public int AttentionType;
    [FieldOffset(52)] public int FlashAttentionType;
    [FieldOffset(56)] public float RopeFrequencyBase;
    [FieldOffset(60)] public float RopeFrequencyScale;
    [FieldOffset(64)] public float YarnExtFactor;
    [FieldOffset(68)] public float YarnAttnFactor;
    [FieldOffset(72)] public float YarnBetaFast;
    [FieldOffset(76)] public float YarnBetaSlow;
    [FieldOffset(80)] public uint YarnOriginalContext;
    [FieldOffset(84)] public float DefragThreshold;
    [FieldOffset(88)] public nint EvalCallback;
    [FieldOffset(96)] public nint EvalCallbackUserData;
    [FieldOffset(104)] public int TypeK;
    [FieldOffset(108)] public int TypeV;
    [FieldOffset(112)] public nint AbortCallback;
    [FieldOffset(120)] public nint AbortCallbackData;
    [FieldOffset(128)] public byte Embeddings;
    [FieldOffset(129)] public byte OffloadKqv;
    [FieldOffset(130)] public byte NoPerf;
    [FieldOffset(131)] public byte OpOffload;
    [FieldOffset(132)] public byte SwaFull;
    [FieldOffset(133)] public byte KvUnified;
    [FieldOffset(136)] public nint Samplers;
    [FieldOffset(144)] public nuint SamplerCount;
    [FieldOffset(152)] public nint OtherContext;
}
