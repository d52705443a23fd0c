using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.Tests;

public sealed class GgufFileTests
{
    private string _path = "";

    [OneTimeSetUp]
    public void MakeFolder() => _path = Directory.CreateTempSubdirectory("llmquest-gguf-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_path, recursive: true);

    [Test]
    public void A_sound_file_passes() => Assert.That(() => Check(TinyGguf.Bytes()), Throws.Nothing);

    [Test]
    public void A_file_cut_off_anywhere_is_refused()
    {
        byte[] whole = TinyGguf.Bytes();
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.That(() => Check(whole[..length]), Throws.TypeOf<ModelException>().With.Message.Contains(".gguf"), $"{length} bytes");
        }
    }

    [Test]
    public void Impossible_numbers_are_refused_by_name()
    {
        Assert.That(() => Check(TinyGguf.Bytes(blockCount: 576)), Throws.TypeOf<ModelException>().With.Message.Contains("llama.block_count is 576"));
        Assert.That(() => Check(TinyGguf.Bytes(tensorRows: 1ul << 30)), Throws.TypeOf<ModelException>().With.Message.Contains("cut off"));
        Assert.That(() => Check(TinyGguf.Bytes(tensorKind: 99)), Throws.TypeOf<ModelException>().With.Message.Contains("unknown type 99"));
        Assert.That(() => Check(TinyGguf.Bytes(announcedTensors: ulong.MaxValue)), Throws.TypeOf<ModelException>().With.Message.Contains("damaged"));
    }

    [Test]
    public void Damage_of_any_kind_never_brings_another_exception()
    {
        var random = new Random(20261124);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] bytes = TinyGguf.Bytes();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            Assert.That(Outcome(bytes), Is.Null.Or.TypeOf<ModelException>());
        }
    }

    private Exception? Outcome(byte[] bytes)
    {
        try
        {
            Check(bytes);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private void Check(byte[] bytes)
    {
        string path = Path.Combine(_path, Guid.NewGuid() + ".gguf");
        File.WriteAllBytes(path, bytes);
        GgufFile.Check(path);
    }
}
