using System.Collections.Immutable;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Labs.Rag;

/// <summary>Makes indexes, and keeps them while pages, splitter and model are the same: the last one in memory, all of them as files.</summary>
/// <param name="vectors">Makes the vectors.</param>
/// <param name="folder">Where the files are; null keeps only the last index, in memory.</param>
internal sealed class PassageIndexes(TextVectors vectors, string? folder)
{
    private const int MostFiles = 16;
    private const string Ending = ".vectors";
    private const string TooLong = "lower chunk_size, so that passages are shorter";
    private (string Key, VectorIndex Vectors)? _last;

    /// <summary>The index of some passages. A file that is damaged is made anew.</summary>
    /// <exception cref="Inference.ModelException">There is no embedding model, or a passage is too long for it.</exception>
    public async Task<PassageIndex> GetAsync(ImmutableArray<Passage> passages, Splitting splitting, CancellationToken stop)
    {
        string[] texts = [.. passages.Select(passage => passage.Text)];
        var key = new IndexKey(await vectors.DigestAsync(stop).ConfigureAwait(false), splitting.Splitter, texts);
        string name = key.ToString();
        if (_last is { } last && last.Key == name)
        {
            return new PassageIndex(passages, last.Vectors, WasKept: true);
        }

        string? file = folder is null ? null : Path.Combine(folder, name + Ending);
        VectorIndex? stored = file is null ? null : VectorIndexFile.Open(file, key).Index;
        if (stored?.Count != passages.Length)
        {
            stored = null;
        }

        VectorIndex index = stored ?? await MakeAsync(texts, stop).ConfigureAwait(false);
        if (stored is null && file is not null)
        {
            Save(file, key, index);
        }

        _last = (name, index);
        return new PassageIndex(passages, index, stored is not null);
    }

    private async Task<VectorIndex> MakeAsync(string[] texts, CancellationToken stop)
    {
        IReadOnlyList<float[]> made = await vectors.OfAsync(texts, "passage", TooLong, stop).ConfigureAwait(false);
        var index = new VectorIndex(made.Count == 0 ? 1 : made[0].Length, made.Count);
        foreach (float[] vector in made)
        {
            index.Add(vector);
        }

        return index;
    }

    // An index that cannot be kept is made again the next time, which costs a second and harms nobody.
    private static void Save(string file, IndexKey key, VectorIndex index)
    {
        try
        {
            VectorIndexFile.Save(file, key, index);
            IEnumerable<FileInfo> old = new DirectoryInfo(Path.GetDirectoryName(file)!).EnumerateFiles("*" + Ending).OrderByDescending(kept => kept.LastWriteTimeUtc).Skip(MostFiles);
            foreach (FileInfo kept in old)
            {
                kept.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
