using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>The functions of <c>ggml.h</c> and <c>ggml-backend.h</c> that are used: plug-ins, the devices they bring, and tensors.</summary>
internal static unsafe partial class Ggml
{
    internal const string Library = "ggml";
    internal const string BaseLibrary = "ggml-base";

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void ggml_backend_load_all_from_path(string folder);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint ggml_backend_load(string path);

    [LibraryImport(Library)]
    internal static partial nuint ggml_backend_dev_count();

    [LibraryImport(Library)]
    internal static partial nint ggml_backend_dev_get(nuint index);

    [LibraryImport(BaseLibrary)]
    internal static partial byte* ggml_backend_dev_description(nint device);

    [LibraryImport(BaseLibrary)]
    internal static partial int ggml_backend_dev_type(nint device);

    [LibraryImport(BaseLibrary)]
    internal static partial void ggml_backend_dev_memory(nint device, out nuint free, out nuint total);

    [LibraryImport(BaseLibrary)]
    internal static partial nint ggml_backend_dev_backend_reg(nint device);

    [LibraryImport(BaseLibrary)]
    internal static partial byte* ggml_backend_reg_name(nint registration);

    [LibraryImport(BaseLibrary)]
    internal static partial byte* ggml_backend_buffer_name(nint buffer);

    [LibraryImport(BaseLibrary)]
    internal static partial void ggml_backend_tensor_get(GgmlTensor* tensor, void* data, nuint offset, nuint size);

    [LibraryImport(BaseLibrary)]
    internal static partial byte* ggml_op_name(int operation);

    [LibraryImport(BaseLibrary)]
    internal static partial GgmlTypeTraits* ggml_get_type_traits(int type);
}
