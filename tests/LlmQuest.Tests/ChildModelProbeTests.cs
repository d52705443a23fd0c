using System.Diagnostics;
using System.Globalization;
using LlmQuest.Inference;
using LlmQuest.Probe;

namespace LlmQuest.Tests;

/// <summary>What a child process can do to the one that started it: nothing but make it say a sentence.</summary>
[Platform("Linux,MacOsX", Reason = "the children are scripts of /bin/sh")]
public sealed class ChildModelProbeTests
{
    private string _folder = "";

    private string Model => Path.Combine(_folder, "some.gguf");

    [OneTimeSetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("llmquest-child-").FullName;
        File.WriteAllText(Model, "GGUF");
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_child_that_ends_well_says_nothing() => Assert.That(() => Try("exit 0"), Throws.Nothing);

    [TestCase("kill -ABRT $$", "code 134")]
    [TestCase("kill -SEGV $$", "code 139")]
    [TestCase("echo half a line; kill -KILL $$", "code 137")]
    [TestCase("exit 1", "code 1")]
    public void A_child_that_crashes_is_a_sentence_that_names_the_file(string script, string code)
        => Assert.That(() => Try(script), Throws.TypeOf<ModelException>().With.Message.Match($"^The model file .*some\\.gguf ended the native library with {code} .*--model PATH\\.$"));

    [TestCase("echo 'The file is odd: choose another.'; exit 1")]
    [TestCase("echo 'noise of a library' >&2; echo 'The file is odd: choose another.'; exit 1")]
    [TestCase("echo 'The file is odd: choose another.' >&2; exit 1")]
    public void A_child_that_says_why_is_quoted(string script)
        => Assert.That(() => Try(script), Throws.TypeOf<ModelException>().With.Message.EqualTo("The file is odd: choose another."));

    [Test]
    public void A_child_that_hangs_is_ended_with_all_it_started()
    {
        string ids = Path.Combine(_folder, "hanging");
        Assert.That(() => Try($"sleep 600 & echo $$ $! > '{ids}'; wait", seconds: 1), Throws.TypeOf<ModelException>().With.Message.Match("some\\.gguf did not load within 1 seconds .*--model PATH\\.$"));
        Assert.That(Ids(ids).Where(IsRunning), Is.Empty);
    }

    [Test]
    public void A_child_is_ended_when_a_person_turns_away()
    {
        string ids = Path.Combine(_folder, "cancelled");
        using var stop = new CancellationTokenSource();
        using var watcher = new FileSystemWatcher(_folder, "cancelled.ready");
        watcher.Created += (_, _) => stop.Cancel();
        watcher.EnableRaisingEvents = true;
        Assert.That(() => Try($"sleep 600 & echo $$ $! > '{ids}'; : > '{ids}.ready'; wait", seconds: 600, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Ids(ids).Where(IsRunning), Is.Empty);
    }

    [Test]
    public void A_program_that_cannot_be_started_is_named()
    {
        var probe = new ChildModelProbe(new ChildProgram(Path.Combine(_folder, "nobody"), []), TimeSpan.FromSeconds(60));
        Assert.That(() => probe.Try(Model, CancellationToken.None), Throws.TypeOf<ModelException>().With.Message.Match("some\\.gguf cannot be tried .*nobody may be started\\.$"));
    }

    private void Try(string script, int seconds = 60, CancellationToken stop = default)
        => new ChildModelProbe(new ChildProgram("/bin/sh", ["-c", script, "child"]), TimeSpan.FromSeconds(seconds)).Try(Model, stop);

    private static int[] Ids(string file) => [.. File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    // A process that has ended may stay in the table until its new parent looks at it.
    private static bool IsRunning(int id)
    {
        using Process ps = Process.Start(new ProcessStartInfo("ps", ["-o", "stat=", "-p", id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        string state = ps.StandardOutput.ReadToEnd().Trim();
        return state.Length > 0 && !state.StartsWith('Z');
    }
}
