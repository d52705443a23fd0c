namespace LlmQuest.Inference.Sampling;

/// <summary>A number that is not negative and a token id in one sortable whole: by number, then by id.</summary>
internal static class SortKey
{
    public static ulong Of(float value, int id) => ((ulong)BitConverter.SingleToUInt32Bits(value) << 32) | (uint)id;

    public static float Value(ulong key) => BitConverter.UInt32BitsToSingle((uint)(key >> 32));

    public static int Id(ulong key) => (int)(uint)key;
}
