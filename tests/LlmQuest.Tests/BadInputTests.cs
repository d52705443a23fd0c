namespace LlmQuest.Tests;

public sealed class BadInputTests
{
    private static readonly Dictionary<string, string> Usual = [];
    private string _folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-bad-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_missing_model_is_named() => ShouldExplain(await AskWith(Path.Combine(_folder, "none.gguf")), "none.gguf", "is missing", "--model");

    [Test]
    public async Task An_empty_model_is_named() => ShouldExplain(await AskWith(Written("empty.gguf", [])), "empty.gguf", "is empty", "--model");

    [Test]
    public async Task A_file_that_is_no_model_is_named() => ShouldExplain(await AskWith(Written("text.gguf", "hello, world"u8.ToArray())), "text.gguf", "not a model in GGUF format", "--model");

    [TestCase(1_000)]
    [TestCase(3_000_000)]
    [TestCase(90_000_000)]
    public async Task A_cut_off_model_is_named(int length)
    {
        string path = CopyOfModel($"cut{length}.gguf", stream => stream.SetLength(length));
        ShouldExplain(await AskWith(path), Path.GetFileName(path), "cut off", "--model");
    }

    [Test]
    public async Task A_model_with_another_digest_is_named()
    {
        string path = CopyOfModel("changed.gguf", stream =>
        {
            stream.Position = 60_000_000;
            stream.WriteByte(42);
        });
        ShouldExplain(await AskWith(path), "changed.gguf", "SHA-256", "copy it again");
    }

    [Test]
    public async Task A_model_with_damaged_weights_is_named_and_writes_no_infinity()
    {
        string path = CopyOfModel("weights.gguf", stream =>
        {
            stream.Position = 20_000_000;
            for (int i = 0; i < 500_000; i++)
            {
                stream.Write([0xff, 0x7f]);
            }

            stream.Position = stream.Length;
            stream.Write(new byte[32]);
        });
        ShouldExplain(await Run.LlmQuest("ask", "hi", "--json", "--max-tokens", "2", "--seed", "1", "--model", path), "weights are damaged", "choose another model");
    }

    [TestCase("> /dev/full", "ask", "hi", "--raw", "--max-tokens", "2")]
    [TestCase("> /dev/full", "--version")]
    [TestCase("> /dev/full", "models", "list")]
    [TestCase(">&-", "models", "list")]
    [Platform("Linux")]
    public async Task Output_that_cannot_be_written_is_explained(string where, params string[] arguments)
        => ShouldExplain(await Run.Redirected(where, arguments), "cannot be written", "free some space");

    [Test]
    [Platform("Linux")]
    public async Task Closed_errors_are_no_reason_to_crash()
        => Assert.That((await Run.Redirected("2>&-", "ask", "hi", "--raw", "--max-tokens", "2")).ExitCode, Is.Zero);

    [Test]
    public async Task A_number_of_threads_that_is_none_is_named()
        => ShouldExplain(await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_THREADS"] = "abc" }, "", "ask", "hi", "--raw", "--max-tokens", "2"), "LLMQUEST_THREADS is 'abc'", $"from 1 to {2 * Environment.ProcessorCount}");

    [Test]
    public async Task A_missing_native_library_is_named()
    {
        string empty = Directory.CreateDirectory(Path.Combine(_folder, "nolibrary")).FullName;
        Run run = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_LLAMA_DIR"] = empty }, "", "ask", "hello");
        ShouldExplain(run, empty, "libggml-base", "build again");
    }

    [Test]
    public async Task Closed_input_is_explained_when_the_prompt_was_to_come_from_there()
        => ShouldExplain(await Run.LlmQuest(Usual, "", "ask", "-"), "Standard input is closed or empty", "llmquest ask");

    [Test]
    [Platform("Linux")]
    public async Task Input_that_was_closed_before_the_start_is_explained_and_not_waited_for()
        => ShouldExplain(await Run.WithInputClosed("ask", "-"), "Standard input is closed or empty");

    [TestCase("play")]
    [TestCase("")]
    public async Task Playing_without_a_terminal_is_explained(string command)
        => ShouldExplain(await Run.LlmQuest(Usual, "", command.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "needs a terminal", "llmquest play --plain");

    [TestCase("--temperatur", "0.2")]
    [TestCase("--temperature", "hot")]
    [TestCase("--temperature", "-1")]
    [TestCase("--samples", "0")]
    [TestCase("--top-p", "1.5")]
    [TestCase("--max-new-tokens", "2.5")]
    [TestCase("--do-sample", "perhaps")]
    [TestCase("--stop", "")]
    public async Task A_wrong_option_is_wrong_usage(string option, string value)
    {
        Run run = await Run.LlmQuest("ask", "hello", option, value);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(option).And.Contain("llmquest --help").And.Not.Contain("   at "));
    }

    [Test]
    public async Task An_empty_prompt_is_wrong_usage()
    {
        Run run = await Run.LlmQuest("ask", "", "--raw");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith("The prompt is empty"));
    }

    [Test]
    public async Task A_folder_in_place_of_a_model_is_named() => ShouldExplain(await AskWith(_folder), _folder, "is a folder", ".gguf");

    [Test]
    public async Task A_character_without_a_token_is_named() => ShouldExplain(await Run.LlmQuest("ask", "a\u0004b", "--raw"), "U+0004", "remove it");

    [Test]
    public async Task More_tokens_than_the_context_holds_are_refused()
        => ShouldExplain(await Run.LlmQuest("ask", "hello", "--raw", "--max-new-tokens", "4096"), "need 4097 places", "lower --max-new-tokens to 4095.");

    private static void ShouldExplain(Run run, params string[] parts)
    {
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1), "one sentence");
        foreach (string part in parts)
        {
            Assert.That(run.Error, Does.Contain(part));
        }
    }

    private static Task<Run> AskWith(string model) => Run.LlmQuest("ask", "hello", "--raw", "--model", model);

    private string Written(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string CopyOfModel(string name, Action<FileStream> change)
    {
        string path = Path.Combine(_folder, name);
        File.Copy(Run.DefaultModel, path);
        using FileStream stream = File.OpenWrite(path);
        change(stream);
        return path;
    }
}
