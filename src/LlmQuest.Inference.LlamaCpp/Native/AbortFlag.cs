using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>A flag that the library reads between the steps of a decode.</summary>
internal sealed unsafe class AbortFlag
{
    private readonly int[] _flag = GC.AllocateArray<int>(1, pinned: true);

    public bool IsRaised => Volatile.Read(ref _flag[0]) != 0;

    public nint Address
    {
        get
        {
            fixed (int* flag = _flag)
            {
                return (nint)flag;
            }
        }
    }

    public void Raise() => Volatile.Write(ref _flag[0], 1);

    public void Lower() => Volatile.Write(ref _flag[0], 0);

    [UnmanagedCallersOnly]
    internal static byte Ask(nint address) => Volatile.Read(ref *(int*)address) != 0 ? (byte)1 : (byte)0;
}
