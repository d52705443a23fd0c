using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>The functions of <c>ggml-backend.h</c> that LLamaSharp does not offer, taken from the libraries that it loaded.</summary>
internal sealed unsafe class Ggml
{
    private readonly delegate* unmanaged[Cdecl]<byte*, void> _loadAll;
    private readonly delegate* unmanaged[Cdecl]<nuint> _deviceCount;
    private readonly delegate* unmanaged[Cdecl]<nuint, nint> _device;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*> _description;
    private readonly delegate* unmanaged[Cdecl]<nint, int> _type;
    private readonly delegate* unmanaged[Cdecl]<nint, nint> _registration;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*> _registrationName;
    private readonly delegate* unmanaged[Cdecl]<nint, nuint*, nuint*, void> _memory;
    private readonly delegate* unmanaged[Cdecl]<byte*> _version;
    private readonly delegate* unmanaged[Cdecl]<byte*> _commit;

    /// <param name="ggmlPath">Full path of <c>libggml</c>, already loaded or not.</param>
    /// <param name="basePath">Full path of <c>libggml-base</c>.</param>
    /// <exception cref="DllNotFoundException">A library cannot be loaded.</exception>
    /// <exception cref="EntryPointNotFoundException">A library lacks a function.</exception>
    public Ggml(string ggmlPath, string basePath)
    {
        nint bases = NativeLibrary.Load(basePath);
        nint ggml = NativeLibrary.Load(ggmlPath);
        _loadAll = (delegate* unmanaged[Cdecl]<byte*, void>)NativeLibrary.GetExport(ggml, "ggml_backend_load_all_from_path");
        _deviceCount = (delegate* unmanaged[Cdecl]<nuint>)NativeLibrary.GetExport(ggml, "ggml_backend_dev_count");
        _device = (delegate* unmanaged[Cdecl]<nuint, nint>)NativeLibrary.GetExport(ggml, "ggml_backend_dev_get");
        _description = (delegate* unmanaged[Cdecl]<nint, byte*>)NativeLibrary.GetExport(bases, "ggml_backend_dev_description");
        _type = (delegate* unmanaged[Cdecl]<nint, int>)NativeLibrary.GetExport(bases, "ggml_backend_dev_type");
        _registration = (delegate* unmanaged[Cdecl]<nint, nint>)NativeLibrary.GetExport(bases, "ggml_backend_dev_backend_reg");
        _registrationName = (delegate* unmanaged[Cdecl]<nint, byte*>)NativeLibrary.GetExport(bases, "ggml_backend_reg_name");
        _memory = (delegate* unmanaged[Cdecl]<nint, nuint*, nuint*, void>)NativeLibrary.GetExport(bases, "ggml_backend_dev_memory");
        _version = (delegate* unmanaged[Cdecl]<byte*>)NativeLibrary.GetExport(bases, "ggml_version");
        _commit = (delegate* unmanaged[Cdecl]<byte*>)NativeLibrary.GetExport(bases, "ggml_commit");
    }

    /// <summary>Version and commit in the library's words, for example <c>0.9.7 (57bea3d)</c>.</summary>
    public string Version => $"{Read(_version())} ({Read(_commit())})";

    public int DeviceCount => (int)_deviceCount();

    public nint Device(int index) => _device((nuint)index);

    /// <summary>A number of <c>ggml_backend_dev_type</c>: 0 processor, 1 graphics card, 2 integrated graphics.</summary>
    public int TypeOf(nint device) => _type(device);

    public string Describe(nint device) => Read(_description(device)).Trim();

    public string BackendOf(nint device) => Read(_registrationName(_registration(device)));

    /// <summary>Bytes of memory of a device.</summary>
    public (long Free, long Total) MemoryOf(nint device)
    {
        nuint free = 0;
        nuint total = 0;
        _memory(device, &free, &total);
        return ((long)free, (long)total);
    }

    /// <summary>Loads the plug-ins of a folder: of each kind the one that fits this machine best.</summary>
    public void LoadPlugIns(string folder)
    {
        nint text = Marshal.StringToCoTaskMemUTF8(folder);
        try
        {
            _loadAll((byte*)text);
        }
        finally
        {
            Marshal.FreeCoTaskMem(text);
        }
    }

    private static string Read(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
