using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>A signal that the library reads between the steps of a decode. Must live as long as the context that reads it.</summary>
internal sealed class AbortSignal
{
    private readonly Callback _ask;
    private volatile bool _isRaised;

    public AbortSignal()
    {
        _ask = _ => _isRaised ? (byte)1 : (byte)0;
        IsRaised = () => _isRaised;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate byte Callback(nint data);

    /// <summary>Address of the function that the library asks.</summary>
    public nint Function => Marshal.GetFunctionPointerForDelegate(_ask);

    public Func<bool> IsRaised { get; }

    public void Raise() => _isRaised = true;

    public void Lower() => _isRaised = false;
}
