using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Copies tensors out of the library's memory as floats.</summary>
internal static unsafe class TensorReader
{
    /// <summary>All numbers of a contiguous tensor of floats.</summary>
    /// <exception cref="ModelException">It holds other numbers, or gaps.</exception>
    public static float[] Floats(GgmlTensor* tensor)
    {
        long count = tensor->Sizes[0] * tensor->Sizes[1] * tensor->Sizes[2] * tensor->Sizes[3];
        bool packed = tensor->Strides[3] * tensor->Sizes[3] == count * sizeof(float);
        return tensor->Type == 0 && packed ? Rows(tensor, 0, checked((int)(count / tensor->Sizes[0]))) : throw CannotRead(tensor);
    }

    /// <summary>Some rows of a matrix of any type: shape [rows, columns].</summary>
    /// <exception cref="ModelException">The library keeps the matrix in a form of its own.</exception>
    public static float[] Rows(GgmlTensor* tensor, int first, int count)
    {
        GgmlTypeTraits* type = Ggml.ggml_get_type_traits(tensor->Type);
        int columns = (int)tensor->Sizes[0];
        int rowBytes = (int)(columns / type->BlockLength * (long)type->BlockBytes);
        // A repacked buffer has no way back, and the library ends the process when asked for one.
        if (IsRepacked(tensor) || (type->ToFloat is null && tensor->Type != 0))
        {
            throw CannotRead(tensor);
        }

        var bytes = new byte[count * rowBytes];
        fixed (byte* to = bytes)
        {
            Ggml.ggml_backend_tensor_get(tensor, to, (nuint)((long)first * rowBytes), (nuint)bytes.Length);
        }

        var floats = new float[count * columns];
        if (tensor->Type == 0)
        {
            MemoryMarshal.Cast<byte, float>(bytes).CopyTo(floats);
            return floats;
        }

        fixed (byte* from = bytes)
        fixed (float* to = floats)
        {
            type->ToFloat(from, to, floats.Length);
        }

        return floats;
    }

    private static bool IsRepacked(GgmlTensor* tensor) =>
        tensor->Buffer != 0 && NativeText.Read(Ggml.ggml_backend_buffer_name(tensor->Buffer))?.Contains("REPACK", StringComparison.OrdinalIgnoreCase) == true;

    private static ModelException CannotRead(GgmlTensor* tensor) =>
        new($"llama.cpp keeps the tensor '{NativeText.Read(tensor->Name)}' in a form that cannot be read on this machine: choose a model of another quantisation.");
}
