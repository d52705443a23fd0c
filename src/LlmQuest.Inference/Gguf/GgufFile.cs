using System.Globalization;

namespace LlmQuest.Inference.Gguf;

/// <summary>Checks a GGUF file before a native library sees it: a damaged one can end the whole process there.</summary>
public static class GgufFile
{
    private const string Fix = "copy it again, or choose another file with --model PATH";

    /// <summary>Looks at what costs nothing: whether the file is there and begins as a GGUF file does.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ModelException">The file is missing, empty or not GGUF; the message says which.</exception>
    public static void Glance(string path) => OpenModel(path).Dispose();

    /// <summary>Reads the header and holds it against the size of the file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ModelException">The file is missing, empty, not GGUF, cut off or damaged; the message says which.</exception>
    public static void Check(string path)
    {
        using FileStream stream = OpenModel(path);
        Check(stream, path);
    }

    /// <summary>Reads the header of a stream and holds it against the stream's length.</summary>
    /// <param name="stream">A seekable stream over the whole file.</param>
    /// <param name="name">What to call the file in a message.</param>
    /// <exception cref="ModelException">The file is empty, not GGUF, cut off or damaged; the message says which.</exception>
    public static void Check(Stream stream, string name) => ReadSound(stream, name);

    /// <summary>Reads the model's card, after the same check.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ModelException">The file is missing, empty, not GGUF, cut off or damaged; the message says which.</exception>
    public static GgufCard ReadCard(string path)
    {
        using FileStream stream = OpenModel(path);
        return ReadCard(stream, path);
    }

    /// <summary>Reads the model's card from a stream, after the same check.</summary>
    /// <param name="stream">A seekable stream over the whole file.</param>
    /// <param name="name">What to call the file in a message.</param>
    /// <exception cref="ModelException">The file is empty, not GGUF, cut off or damaged; the message says which.</exception>
    public static GgufCard ReadCard(Stream stream, string name) => GgufCardReader.Read(ReadSound(stream, name), stream.Length);

    /// <summary>Reads what the header says of the tensors, after the same check.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The tensors in the order of the file.</returns>
    /// <exception cref="ModelException">The file is missing, empty, not GGUF, cut off or damaged; the message says which.</exception>
    public static IReadOnlyList<GgufTensorInfo> ReadTensors(string path)
    {
        using FileStream stream = OpenModel(path);
        return ReadTensors(stream, path);
    }

    /// <summary>Reads what the header says of the tensors from a stream, after the same check.</summary>
    /// <param name="stream">A seekable stream over the whole file.</param>
    /// <param name="name">What to call the file in a message.</param>
    /// <returns>The tensors in the order of the file.</returns>
    /// <exception cref="ModelException">The file is empty, not GGUF, cut off or damaged; the message says which.</exception>
    public static IReadOnlyList<GgufTensorInfo> ReadTensors(Stream stream, string name) =>
    [
        .. ReadSound(stream, name).Tensors.Values
            .OrderBy(tensor => tensor.Offset)
            .Select(tensor => new GgufTensorInfo(tensor.Name, TypeOf(tensor.Kind), [.. tensor.Shape], tensor.Weights, tensor.Bytes)),
    ];

    private static string TypeOf(uint kind) => TensorKinds.NameOf(kind) is { Length: > 0 } name ? name : kind.ToString(CultureInfo.InvariantCulture);

    private static GgufHeader ReadSound(Stream stream, string name)
    {
        ThrowUnlessBegun(stream, name);
        GgufHeader header = ReadHeader(name, stream);
        if (header.TensorBytesEnd > stream.Length)
        {
            throw new ModelException($"The model file {name} is cut off: it holds {stream.Length:N0} of at least {header.TensorBytesEnd:N0} bytes; {Fix}.");
        }

        string? problem = Hyperparameters.ProblemWith(header) ?? VocabularyCheck.ProblemWith(header) ?? ShapeCheck.ProblemWith(header);
        return problem is null ? header : throw new ModelException($"The model file {name} is damaged: {problem}; {Fix}.");
    }

    private static FileStream OpenModel(string path)
    {
        FileStream stream = Open(path);
        try
        {
            ThrowUnlessBegun(stream, path);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static void ThrowUnlessBegun(Stream stream, string name)
    {
        Span<byte> start = stackalloc byte[4];
        stream.Position = 0;
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && GgufHeaderReader.HasMagic(start))
        {
            stream.Position = 0;
            return;
        }

        throw new ModelException(stream.Length == 0
            ? $"The model file {name} is empty: {Fix}."
            : $"The file {name} is not a model in GGUF format: choose a .gguf file with --model PATH.");
    }

    private static GgufHeader ReadHeader(string path, Stream stream)
    {
        try
        {
            GgufHeader header = new GgufHeaderReader(new GgufReader(stream, stream.Length)).Read();
            Architectures.ThrowUnlessKnown(header.Architecture);
            return header;
        }
        catch (GgufForeignException e)
        {
            throw new ModelException($"The model file {path} {e.Message}.", e);
        }
        catch (Exception e) when (e is GgufFormatException or OverflowException)
        {
            string reason = e is OverflowException ? "its sizes are impossibly large" : e.Message;
            throw new ModelException($"The model file {path} is cut off or damaged: {reason}; {Fix}.", e);
        }
    }

    private static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ModelException($"{path} is a folder and not a model file: name a file in it that ends in .gguf.");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException($"The model file {path} is missing: {Fix}.", e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new ModelException($"The model file {path} cannot be read ({e.Message.TrimEnd('.')}): {Fix}.", e);
        }
    }
}
