namespace LlmQuest.Inference.Gguf;

/// <summary>Reads the tensor descriptions of a header: each tensor begins where the one before ends, rounded up to the alignment.</summary>
internal sealed class GgufTensorReader(GgufReader reader, long alignment)
{
    private const int MostDimensions = 4;
    private const int LongestName = 63;
    private readonly Dictionary<string, GgufTensor> _byName = [];
    private long _next;
    private long _end;

    public IReadOnlyDictionary<string, GgufTensor> ByName => _byName;

    /// <summary>Where the last tensor ends, in bytes from the start of the file; known once all were read.</summary>
    public long End => checked(Aligned(reader.Position) + _end);

    public void ReadNext()
    {
        string name = reader.Text(GgufReader.LongestKey);
        if (name.Length > LongestName)
        {
            throw new GgufFormatException($"the name of tensor '{name[..LongestName]}…' is too long");
        }

        long[] shape = ReadShape(name);
        uint kind = reader.UInt32();
        ulong offset = reader.UInt64();
        long rows = 1;
        foreach (long size in shape.AsSpan(1))
        {
            rows = checked(rows * size);
        }

        long bytes = TensorKinds.BytesOf(kind, shape[0], rows)
            ?? throw new GgufFormatException($"tensor '{name}' has the unknown type {kind} or rows that are not whole blocks");
        if (offset != (ulong)_next)
        {
            throw new GgufFormatException($"tensor '{name}' begins at {offset} and not at {_next}, where the one before ends");
        }

        if (!_byName.TryAdd(name, new GgufTensor(name, shape, kind, _next, bytes)))
        {
            throw new GgufFormatException($"it has the tensor '{name}' twice");
        }

        _end = checked(_next + bytes);
        _next = Aligned(_end);
    }

    private long[] ReadShape(string name)
    {
        uint dimensions = reader.UInt32();
        if (dimensions is 0 or > MostDimensions)
        {
            throw new GgufFormatException($"tensor '{name}' has {dimensions} dimensions");
        }

        long[] shape = new long[dimensions];
        for (int i = 0; i < shape.Length; i++)
        {
            ulong size = reader.UInt64();
            shape[i] = size is > 0 and <= int.MaxValue ? (long)size : throw new GgufFormatException($"tensor '{name}' has a dimension of {size}");
        }

        return shape;
    }

    private long Aligned(long position) => checked(position + alignment - 1) / alignment * alignment;
}
