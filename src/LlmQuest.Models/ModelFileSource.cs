using System.Security.Cryptography;
using LlmQuest.Inference;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Models;

/// <summary>A model file, held against the catalogue before it is loaded.</summary>
public sealed class ModelFileSource : IModelSource
{
    private const int ChunkBytes = 1 << 20;
    private readonly string _path;
    private readonly ModelCatalog? _catalog;
    private readonly IModelProbe? _probe;
    private readonly VerifiedFiles? _verified;

    /// <param name="path">Path of the model file.</param>
    /// <param name="catalog">The catalogue, or null when there is none to hold it against.</param>
    /// <param name="probe">Tries a file of unknown digest in a process of its own, or null to trust it.</param>
    /// <param name="verified">Remembers what passed, or null to begin anew each time.</param>
    public ModelFileSource(string path, ModelCatalog? catalog, IModelProbe? probe = null, VerifiedFiles? verified = null)
    {
        _probe = probe;
        _verified = verified;
        _path = System.IO.Path.GetFullPath(path);
        _catalog = catalog;
        Name = Listed()?.Name ?? System.IO.Path.GetFileNameWithoutExtension(_path);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Absolute path of the file.</summary>
    public string Path => _path;

    /// <summary>Looks only at what costs nothing: whether the file is there, its first bytes, and its size where the catalogue knows it.</summary>
    /// <exception cref="ModelException">The file cannot be used.</exception>
    public void Glance()
    {
        GgufFile.Glance(_path);
        if (Listed() is { } known && new FileInfo(_path).Length < known.Size)
        {
            GgufFile.Check(_path);
        }
    }

    /// <inheritdoc/>
    public ModelIdentity Verify(IProgress<float> progress, CancellationToken cancellationToken)
    {
        FileStamp? kept = _verified?.Find(_path);
        FileStamp stamp = kept ?? Read(progress, cancellationToken);
        ModelIdentity? identity = Known(stamp.Sha256);
        if (identity is null && Claimed() is { } claimed)
        {
            throw new ModelException($"The model file {_path} is not the {claimed.Name} the catalogue knows: its SHA-256 is {stamp.Sha256}, not {claimed.Sha256}; copy it again{(IsOf(claimed) ? ", or rename it if it is another model" : "; a file of exactly that size is taken for a damaged copy")}.");
        }

        if (identity is null && kept is null)
        {
            _probe?.Try(_path, cancellationToken);
        }

        _verified?.Keep(_path, stamp);
        return identity ?? new ModelIdentity(System.IO.Path.GetFileNameWithoutExtension(_path), Name, _path, stamp.Sha256);
    }

    private FileStamp Read(IProgress<float> progress, CancellationToken cancellationToken)
    {
        GgufFile.Check(_path);
        var file = new FileInfo(_path);
        var stamp = new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, Digest(progress, cancellationToken));

        // Every token of the vocabulary was read as a text: without this the process keeps those pages for good.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return stamp;
    }

    private ModelIdentity? Known(string digest)
        => _catalog?.Entries.FirstOrDefault(entry => entry.Sha256 == digest) is { } known ? new ModelIdentity(known.Id, known.Name, _path, digest) : null;

    // A file that bears the name of a known model, or has the very size of a shipped one, is taken for that model, damaged.
    private CatalogEntry? Claimed()
    {
        long size = new FileInfo(_path).Length;
        return _catalog?.Entries.FirstOrDefault(entry => entry.Sha256 is not null
            && (IsOf(entry) || (entry.IsShipped && entry.Size == size)));
    }

    private CatalogEntry? Listed() => _catalog?.Entries.FirstOrDefault(IsOf);

    private bool IsOf(CatalogEntry entry) => entry.File == System.IO.Path.GetFileName(_path) || entry.File == _path;

    private string Digest(IProgress<float> progress, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        byte[] chunk = new byte[ChunkBytes];
        for (int read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sha.AppendData(chunk, 0, read);
            progress.Report((float)stream.Position / stream.Length);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
