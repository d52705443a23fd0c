using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Inference.Tests.Retrieval;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VectorIndexFileTests : IDisposable
{
    private static readonly string[] Chunks = ["one", "two", "three"];

    private readonly string _folder = Directory.CreateTempSubdirectory("llmquest-index-").FullName;

    private string FilePath => Path.Combine(_folder, "new", "notes.index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void What_was_stored_finds_the_same_with_the_same_scores()
    {
        VectorIndex index = Save(Key());
        OpenedIndex opened = VectorIndexFile.Open(FilePath, Key());
        Assert.That(opened.State, Is.EqualTo(IndexState.Opened));
        Assert.That(opened.Index!.Search([1, 2], 3), Is.EqualTo(index.Search([1, 2], 3)));
    }

    [Test]
    public void An_opened_index_can_grow()
    {
        Save(Key());
        VectorIndex opened = VectorIndexFile.Open(FilePath, Key()).Index!;
        Assert.That(opened.Add([1, 2]), Is.EqualTo(3));
        Assert.That(opened.Search([1, 2], 1).Single().Index, Is.EqualTo(3));
    }

    [Test]
    public void An_empty_index_comes_back_empty()
    {
        VectorIndexFile.Save(FilePath, Key(), new VectorIndex(384, 10));
        VectorIndex opened = VectorIndexFile.Open(FilePath, Key()).Index!;
        Assert.That((opened.Length, opened.Count), Is.EqualTo((384, 0)));
    }

    [Test]
    public void An_index_of_more_than_one_piece_comes_back_whole()
    {
        var index = new VectorIndex(100_003, 3);
        float[] vector = new float[100_003];
        for (int i = 0; i < 3; i++)
        {
            vector[i * 50_000] = 1 + i;
            index.Add(vector);
        }

        VectorIndexFile.Save(FilePath, Key(), index);
        Assert.That(VectorIndexFile.Open(FilePath, Key()).Index!.Search(vector, 3), Is.EqualTo(index.Search(vector, 3)));
    }

    [Test]
    public void Saving_replaces_what_was_there_and_leaves_nothing_else()
    {
        Save(Key("old"));
        Save(Key());
        Assert.That(VectorIndexFile.Open(FilePath, Key()).State, Is.EqualTo(IndexState.Opened));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(FilePath)!), Is.EqualTo(new[] { FilePath }));
    }

    [Test]
    public void A_failed_save_leaves_nothing_behind()
    {
        Directory.CreateDirectory(FilePath);
        Assert.That(() => Save(Key()), Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(FilePath)!), Is.Empty);
    }

    [Test]
    public void A_file_that_is_not_there_is_missing() => Assert.That(VectorIndexFile.Open(FilePath, Key()), Is.EqualTo(new OpenedIndex(IndexState.Missing, null)));

    [Test]
    public void A_folder_in_its_place_is_unreadable()
    {
        Directory.CreateDirectory(FilePath);
        Assert.That(VectorIndexFile.Open(FilePath, Key()), Is.EqualTo(new OpenedIndex(IndexState.Unreadable, null)));
    }

    [Test]
    public void An_index_of_something_else_is_not_opened()
    {
        Save(Key());
        Assert.That(VectorIndexFile.Open(FilePath, Key("other")), Is.EqualTo(new OpenedIndex(IndexState.OtherContent, null)));
    }

    [Test]
    public void A_file_of_another_version_is_not_opened()
    {
        Save(Key());
        byte[] bytes = File.ReadAllBytes(FilePath);
        bytes[4]++;
        Assert.That(OpenBytes(bytes), Is.EqualTo(new OpenedIndex(IndexState.OtherVersion, null)));
    }

    [Test]
    public void A_file_cut_short_anywhere_is_damaged()
    {
        Save(Key());
        byte[] bytes = File.ReadAllBytes(FilePath);
        Assert.That(Enumerable.Range(0, bytes.Length).Select(length => OpenBytes(bytes[..length]).State), Is.All.EqualTo(IndexState.Damaged));
        Assert.That(OpenBytes([.. bytes, 0]).State, Is.EqualTo(IndexState.Damaged));
    }

    [Test]
    public void A_file_with_any_one_bit_flipped_is_not_opened()
    {
        Save(Key());
        byte[] bytes = File.ReadAllBytes(FilePath);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(OpenBytes(flipped).Index, Is.Null, $"bit {bit}");
        }
    }

    [Test]
    public void The_key_depends_on_model_settings_and_every_chunk()
    {
        IndexKey[] keys =
        [
            Key(), Key("other"), new("model", new TextSplitter(101, 10), Chunks), new("model", new TextSplitter(100, 11), Chunks),
            new("model", new TextSplitter(100, 10, ["\n"]), Chunks), new("model", new TextSplitter(100, 10, place: SeparatorPlace.End), Chunks),
            new("model", new TextSplitter(100, 10, strip: false), Chunks), new("model", new TextSplitter(100, 10), ["one", "twothree"]),
            new("model", new TextSplitter(100, 10), ["onetwo", "three"]), new("model", new TextSplitter(100, 10), ["two", "one", "three"]),
        ];
        Assert.That(keys.Select(key => key.ToString()), Is.Unique.And.All.Match("^[0-9a-f]{64}$"));
        Assert.That(Key().ToString(), Is.EqualTo(keys[0].ToString()));
    }

    private static IndexKey Key(string model = "model") => new(model, new TextSplitter(100, 10), Chunks);

    private VectorIndex Save(IndexKey key)
    {
        VectorIndex index = A.Index([1, 0], [0.3f, 0.7f], [-5, 4]);
        VectorIndexFile.Save(FilePath, key, index);
        return index;
    }

    private OpenedIndex OpenBytes(byte[] bytes)
    {
        string path = Path.Combine(_folder, "copy.index");
        File.WriteAllBytes(path, bytes);
        return VectorIndexFile.Open(path, Key());
    }
}
