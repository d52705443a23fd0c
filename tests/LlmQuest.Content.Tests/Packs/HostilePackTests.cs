using System.IO.Compression;
using System.Text;
using LlmQuest.Content.Packs;

namespace LlmQuest.Content.Tests.Packs;

/// <summary>What is refused of packs that came from anybody, and in which words.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HostilePackTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-pack-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("../evil.md", "leads out of the course's folder")]
    [TestCase("a/../../evil.md", "leads out of the course's folder")]
    [TestCase("a\\..\\evil.md", "leads out of the course's folder")]
    [TestCase("/etc/evil.md", "from the root of a disk")]
    [TestCase("C:/evil.md", "from the root of a disk")]
    [TestCase("c:evil.md", "from the root of a disk")]
    [TestCase("\\\\server\\evil.md", "from the root of a disk")]
    [TestCase("a/nul.md", "keeps for a device")]
    [TestCase("COM1", "keeps for a device")]
    [TestCase("aux.tar.gz", "keeps for a device")]
    [TestCase("a:stream", "from the root of a disk")]
    [TestCase("ab:stream", "no name of a file on every system")]
    [TestCase("ends.", "no name of a file on every system")]
    [TestCase("ends /x", "no name of a file on every system")]
    [TestCase("a//b", "no name of a file on every system")]
    [TestCase("what?", "no name of a file on every system")]
    [TestCase("bell\u0007", "no name of a file on every system")]
    [TestCase(".bashrc", "hidden")]
    [TestCase("a/.git/config", "hidden")]
    [TestCase("cafe\u0301.md", "accents stand apart")]
    [TestCase("folder/", "no name of a file on every system")]
    public void A_name_that_is_not_safe_everywhere_is_refused(string name, string reason)
        => Assert.That(Problem(APack.Of((name, "x"))), Does.Contain(reason));

    [TestCase("Hall.md", "hall.md")]
    [TestCase("a/x.csv", "A/y.csv")]
    [TestCase("a", "a/x.csv")]
    public void Names_that_are_one_file_on_some_systems_are_refused(string one, string other)
        => Assert.That(Problem(APack.Of((one, "x"), (other, "y"))), Does.Contain("would be one file on some systems"));

    [Test]
    public void A_name_longer_than_the_limit_is_refused()
        => Assert.That(Problem(APack.Of((new string('a', PackLimits.NameLength + 1), "x"))), Does.Contain("201 characters"));

    [Test]
    public void A_link_is_refused()
    {
        MemoryStream pack = APack.Zip(zip =>
        {
            APack.Add(zip, PackManifest.EntryName, ManifestJson.Write(APack.Manifest(("passwd", "/etc/passwd"))));
            ZipArchiveEntry link = zip.CreateEntry("passwd");
            link.ExternalAttributes = 0xA1FF << 16;
            using Stream stream = link.Open();
            stream.Write("/etc/passwd"u8);
        });
        Assert.That(Problem(pack), Does.Contain("only plain files are taken"));
    }

    [Test]
    public void What_is_no_zip_file_is_named()
        => Assert.That(Problem(new MemoryStream(APack.Bytes("Dear learner, here is the course."))), Does.Contain("does not begin as a zip file"));

    [Test]
    public void An_empty_file_is_named() => Assert.That(Problem(new MemoryStream()), Does.Contain("does not begin as a zip file"));

    [Test]
    public void A_pack_that_is_cut_anywhere_is_refused()
    {
        byte[] whole = APack.Of(("course.yaml", "id: machine\n"), ("hall.md", "text")).ToArray();
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.That(Problem(new MemoryStream(whole[..length])), Is.Not.Empty, $"{length} bytes");
        }
    }

    [Test]
    public void A_pack_with_any_bit_turned_is_refused_or_unpacks_to_the_same()
    {
        byte[] whole = APack.Of(("course.yaml", "id: machine\n"), ("hall.md", "some text")).ToArray();
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] turned = [.. whole];
            turned[i] ^= (byte)(1 << (i % 8));
            string folder = Path.Combine(_folder, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (Unpacked(new MemoryStream(turned), folder) is null)
            {
                Assert.That((File.ReadAllText(Path.Combine(folder, "course.yaml")), File.ReadAllText(Path.Combine(folder, "hall.md")), Directory.GetFiles(folder).Length), Is.EqualTo(("id: machine\n", "some text", 2)), $"byte {i}");
            }
        }
    }

    [Test]
    public void A_zip_file_of_something_else_is_no_pack()
        => Assert.That(Problem(APack.Zip(zip => APack.Add(zip, "course.yaml", [1]))), Does.Contain("is a zip file and no pack"));

    [Test]
    public void A_newer_format_is_told()
        => Assert.That(Problem(Listed(json => json.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal))), Does.Contain("format 2").And.Contain("newest version"));

    [Test]
    public void A_list_that_was_edited_is_refused()
        => Assert.That(Problem(Listed(json => json.Replace("The Machine", "My Machine", StringComparison.Ordinal))), Does.Contain("changed since it was packed"));

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"format\": \"1\"}")]
    [TestCase("{\"format\": 99999999999}")]
    [TestCase("{\"format\": 1, \"files\": 3}")]
    public void A_list_that_is_none_is_refused(string list) => Assert.That(Problem(Listed(_ => list)), Does.Contain("list of files cannot be read"));

    [Test]
    public void A_list_that_unfolds_without_end_is_read_no_further_than_its_limit()
        => Assert.That(Problem(Listed(json => json + new string(' ', PackLimits.ManifestBytes))), Does.Contain("larger than any course needs"));

    [Test]
    public void A_file_that_is_not_listed_is_named()
        => Assert.That(Problem(APack.With(APack.Manifest(("a.md", "x")), ("a.md", "x"), ("b.md", "y"))), Does.Contain("'b.md', which is not in its list"));

    [Test]
    public void A_listed_file_that_is_missing_is_named()
        => Assert.That(Problem(APack.With(APack.Manifest(("a.md", "x"), ("b.md", "y")), ("a.md", "x"))), Does.Contain("'b.md' is listed and missing"));

    [Test]
    public void A_file_that_stands_twice_is_named()
        => Assert.That(Problem(APack.With(APack.Manifest(("a.md", "x")), ("a.md", "x"), ("a.md", "x"))), Does.Contain("holds 'a.md' twice"));

    [Test]
    public void Another_content_of_the_same_length_is_refused()
        => Assert.That(Problem(APack.With(APack.Manifest(("a.md", "right")), ("a.md", "wrong"))), Does.Contain("its hash is another one"));

    [Test]
    public void More_files_than_the_limit_are_refused()
        => Assert.That(Problem(APack.Of([.. Enumerable.Range(0, PackLimits.Files + 1).Select(i => (FormattableString.Invariant($"f{i}.csv"), ""))])), Does.Contain("more than 2000 files"));

    [Test]
    public void As_many_files_as_the_limit_are_taken()
        => Assert.That(Problem(APack.Of([.. Enumerable.Range(0, PackLimits.Files).Select(i => (FormattableString.Invariant($"f{i}.csv"), ""))])), Is.Empty);

    [Test]
    public void A_file_that_says_it_has_ten_gigabytes_is_refused_unread()
    {
        byte[] pack = APack.Of(("a.csv", "x")).ToArray();
        Sizes(pack, 0xFFFFFFF0);
        Assert.That(Problem(new MemoryStream(pack)), Does.Contain("says that it has 4294967280 bytes"));
    }

    [Test]
    public void A_bomb_that_tells_its_size_is_refused_unread()
        => Assert.That(Problem(Bomb(PackLimits.FileBytes + 1)), Does.Contain("a file has at most 16 MB"));

    [Test]
    public void A_bomb_that_hides_its_size_is_read_no_further_than_it_says()
    {
        byte[] pack = Bomb(PackLimits.FileBytes).ToArray();
        Sizes(pack, 100);
        _ = Problem(new MemoryStream(pack));
        long written = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        Assert.That(written, Is.LessThanOrEqualTo(100));
    }

    [Test]
    public void More_than_the_limit_in_many_files_is_refused_unread()
    {
        (string, string)[] files = [.. Enumerable.Range(0, 5).Select(i => (FormattableString.Invariant($"f{i}.csv"), new string('0', (int)PackLimits.FileBytes)))];
        Assert.That(Problem(APack.Of(files)), Does.Contain("all together 64"));
    }

    [Test]
    public void A_list_at_the_end_that_is_longer_than_it_says_is_refused()
    {
        byte[] pack = APack.Of(("a.csv", "x"), ("b.csv", "y")).ToArray();
        pack[^10]--;
        Assert.That(Problem(new MemoryStream(pack)), Does.Contain("the list at its end is not where it says"));
    }

    private static MemoryStream Listed(Func<string, string> edit)
        => APack.Zip(zip =>
        {
            APack.Add(zip, PackManifest.EntryName, APack.Bytes(edit(Encoding.UTF8.GetString(ManifestJson.Write(APack.Manifest(("a.md", "x")))))));
            APack.Add(zip, "a.md", APack.Bytes("x"));
        });

    // A file of noughts, which is small when it is squeezed, with a list that says 100 of them.
    private static MemoryStream Bomb(long bytes)
        => APack.Zip(zip =>
        {
            APack.Add(zip, PackManifest.EntryName, ManifestJson.Write(APack.Manifest(("a.csv", new string('0', 100)))));
            APack.Add(zip, "a.csv", APack.Bytes(new string('0', (int)bytes)));
        });

    // Writes another unpacked size of the last entry into both of its headers.
    private static void Sizes(byte[] pack, uint size)
    {
        for (int i = pack.Length - 22; i >= 0; i--)
        {
            if (BitConverter.ToUInt32(pack, i) == 0x02014B50)
            {
                BitConverter.GetBytes(size).CopyTo(pack, i + 24);
                BitConverter.GetBytes(size).CopyTo(pack, BitConverter.ToInt32(pack, i + 42) + 22);
                return;
            }
        }
    }

    private string Problem(MemoryStream pack) => Unpacked(pack, Path.Combine(_folder, "out")) ?? "";

    private static string? Unpacked(MemoryStream pack, string folder)
    {
        try
        {
            using PackReader reader = PackReader.Open(pack);
            reader.Unpack(folder);
            return null;
        }
        catch (PackException e)
        {
            return e.Message;
        }
    }
}
