using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Scripts;

namespace LlmQuest.Tests.Experiments;

/// <summary>Experiments as scripts: whatever the prompt and the parameters, each language reads what was meant.</summary>
public sealed class ScriptTests
{
    private const string Mark = "END_OF_REQUEST";

    private const string ReadPython = """
        import ast, json, sys
        for script in json.load(sys.stdin):
            tree = ast.parse(script)
            texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
            print(json.dumps(sorted(texts)))
        """;

    // Stands in for curl: says what it was given.
    private const string FakeCurl = "curl() { cat; }\n";

    [Test]
    public void Python_is_of_known_shapes_and_says_the_same_texts() => Check.QuickThrowOnFailure(Prop.ForAll<string?, int>((text, seed) => HoldsInPython(Odd(text, seed), seed)));

    [Test]
    public void Python_bears_hostile_texts([Range(0, 3)] int seed)
    {
        foreach (string text in SomeExperiment.Hostile)
        {
            Assert.That(HoldsInPython(text, seed), Is.True, text);
        }
    }

    [Test]
    public void The_check_of_python_finds_what_is_wrong()
    {
        string script = SomeScript.Write(SomeExperiment.Generation("a"), ScriptLanguage.Python);
        Assert.That(PythonCheck.ProblemOf(script), Is.Null);
        Assert.That(PythonCheck.ProblemOf(script + "import os\n"), Is.EqualTo("import os"));
        Assert.That(PythonCheck.ProblemOf(script.Replace("]", "", StringComparison.Ordinal)), Is.Not.Null);
        Assert.That(PythonCheck.ProblemOf(script.Replace("\"---\"", "\"--", StringComparison.Ordinal)), Is.Not.Null);
        Assert.That(PythonCheck.ProblemOf(script.Replace("do_sample=True", "do_sample=evil()", StringComparison.Ordinal)), Is.Not.Null);
    }

    [Test]
    public async Task Python_itself_reads_the_scripts()
    {
        string[] scripts = [.. Cases().Select(one => SomeScript.Write(one, ScriptLanguage.Python))];
        Run run = await Tool.RunAsync("python3", $"[{string.Join(',', scripts.Select(script => JsonSerializer.Serialize(script)))}]", "-c", ReadPython);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string[] read = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(read, Has.Length.EqualTo(scripts.Length));
        for (int i = 0; i < scripts.Length; i++)
        {
            Assert.That(JsonSerializer.Deserialize<string[]>(Whole(read[i])), Is.EquivalentTo(PythonCheck.Texts(scripts[i]).Select(Repaired)), scripts[i]);
        }
    }

    [Test]
    public void A_program_compiles_without_a_warning_and_says_the_same_texts([Range(0, 3)] int seed)
    {
        Assume.That(CSharpCheck.CanCompile, "this build has another runtime");
        foreach (string text in SomeExperiment.Hostile)
        {
            Experiment experiment = SomeScript.Any(text, seed);
            string script = SomeScript.Write(experiment, ScriptLanguage.CSharp);
            Assert.That(CSharpCheck.Texts(script), Does.Contain(TextIn(experiment)).Or.Matches<IEnumerable<string>>(_ => TextIn(experiment) is null), script);
        }

        string[] some = [.. SomeExperiment.Hostile.Where((_, i) => i % 4 == seed)];
        Assert.That(some.SelectMany(text => CSharpCheck.ProblemsOf(SomeScript.Write(SomeScript.Any(text, seed), ScriptLanguage.CSharp))), Is.Empty);
    }

    [Test]
    public void A_program_reads_back_for_any_text() => Check.QuickThrowOnFailure(Prop.ForAll<string?, int>((text, seed) =>
    {
        Experiment experiment = SomeScript.Any(Odd(text, seed), seed);
        string script = SomeScript.Write(experiment, ScriptLanguage.CSharp);
        return TextIn(experiment) is not { } meant || CSharpCheck.Texts(script).Contains(meant);
    }));

    [Test]
    public void A_request_to_ollama_is_json_with_the_exact_prompt() => Check.QuickThrowOnFailure(Prop.ForAll<string?, int>((random, seed) =>
    {
        string text = Odd(random, seed);
        Experiment experiment = SomeScript.Generation(text, seed);
        JsonElement[] bodies = [.. Bodies(SomeScript.Write(experiment, ScriptLanguage.Ollama, Repaired(text)))];
        return bodies.Length == (experiment.Lab == "generate" ? 1 : 3)
            && Array.TrueForAll(bodies, body => body.GetProperty("prompt").GetString() == Repaired(text) && body.GetProperty("raw").GetBoolean());
    }));

    [Test]
    public void What_ollama_cannot_express_is_named()
    {
        string plain = SomeScript.Write(SomeExperiment.Generation("a"), ScriptLanguage.Ollama);
        string rich = SomeScript.Write(SomeExperiment.Generation("a", ("typical_p", LabValue.Of(0.5)), ("no_repeat_ngram_size", LabValue.Of(3)), ("samples", LabValue.Of(4))), ScriptLanguage.Ollama);
        Assert.That(plain, Does.Not.Contain("cannot express"));
        Assert.That(rich, Does.Contain("cannot express no_repeat_ngram_size and typical_p").And.Contain("of the 4 samples"));
        JsonElement options = Bodies(rich).Single().GetProperty("options");
        Assert.That(options.EnumerateObject().Select(option => option.Name), Is.EqualTo(new[] { "num_predict", "seed", "temperature", "top_k", "top_p", "min_p", "repeat_penalty", "repeat_last_n", "stop" }));
    }

    [Test]
    public async Task A_shell_hands_the_exact_prompt_on_and_runs_nothing_of_it()
    {
        foreach (string text in SomeExperiment.Hostile.Where(text => text.Length < 1000))
        {
            string script = SomeScript.Write(SomeScript.Generation(text, seed: 1) with { Lab = "generate" }, ScriptLanguage.Ollama, Repaired(text));
            Assert.That((await Tool.RunAsync("sh", script, "-n")).ExitCode, Is.Zero, script);
            Run run = await Tool.RunAsync("sh", FakeCurl + script);
            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")), script);
            JsonElement[] said = [.. run.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(body => JsonDocument.Parse(body).RootElement)];
            Assert.That(said.Select(body => body.GetProperty("prompt").GetString()), Has.All.EqualTo(Repaired(text)));
        }

        Assert.That(File.Exists("/tmp/never"), Is.False);
    }

    [Test]
    public void Every_parameter_has_its_name_in_transformers()
    {
        string script = SomeScript.Write(SomeExperiment.Generation("a", ("min_p", LabValue.Of(0.05)), ("repetition_penalty", LabValue.Of(1.2)), ("samples", LabValue.Of(3))), ScriptLanguage.Python);
        foreach (string line in new[] { "do_sample=True", "num_return_sequences=3", "temperature=0.7", "top_k=50", "top_p=1.0", "min_p=0.05", "typical_p=1.0", "epsilon_cutoff=0.0", "repetition_penalty=1.2", "no_repeat_ngram_size=0", "max_new_tokens=100", "torch.manual_seed(7)", "504, 1450, 6256" })
        {
            Assert.That(script, Does.Contain(line));
        }
    }

    [Test]
    public void Greedy_is_said_without_what_transformers_refuses_then()
    {
        string script = SomeScript.Write(SomeExperiment.Generation("a", ("temperature", LabValue.Of(0)), ("samples", LabValue.Of(3))), ScriptLanguage.Python);
        Assert.That(script, Does.Contain("do_sample=False").And.Contain("num_return_sequences=1,").And.Not.Contain("temperature"));
    }

    [Test]
    public void Filters_in_another_order_keep_it()
    {
        LabValue steps = LabValue.List([LabValue.Map(("top_p", LabValue.Of(0.9))), LabValue.Map(("temperature", LabValue.Of(2)))]);
        string script = SomeScript.Write(SomeExperiment.Generation("a", ("steps", steps)), ScriptLanguage.Python);
        Assert.That(script, Does.Contain("logits_processor=LogitsProcessorList([TopPLogitsWarper(0.9), TemperatureLogitsWarper(2.0)])").And.Contain("import AutoModelForCausalLM, AutoTokenizer, LogitsProcessorList, TemperatureLogitsWarper, TopPLogitsWarper"));
    }

    private static string Odd(string? text, int seed) => text + SomeExperiment.Hostile[(int)((uint)seed % SomeExperiment.Hostile.Length)] + text;

    private static IEnumerable<Experiment> Cases() => SomeExperiment.Hostile.SelectMany(text => Enumerable.Range(0, 4).Select(seed => SomeScript.Any(text, seed)));

    private static bool HoldsInPython(string text, int seed)
    {
        Experiment experiment = SomeScript.Any(text, seed);
        string script = SomeScript.Write(experiment, ScriptLanguage.Python);
        return PythonCheck.ProblemOf(script) is null && (TextIn(experiment) is not { } meant || PythonCheck.Texts(script).Contains(meant));
    }

    // What must stand in a script as it is: the text of tokens, the first stop text of a generation.
    private static string? TextIn(Experiment experiment) => experiment.Lab switch
    {
        "tokens" => experiment.Parameters["text"].Text,
        "next-token" => null,
        _ => experiment.Parameters["stop"].Texts!.Value.FirstOrDefault(),
    };

    private static IEnumerable<JsonElement> Bodies(string script)
        => script.Split($"<<'{Mark}'\n").Skip(1).Select(part => JsonDocument.Parse(part[..part.IndexOf($"\n{Mark}\n", StringComparison.Ordinal)]).RootElement);

    // JSON and a decoded prompt have no half characters.
    private static string Repaired(string text) => string.Concat(text.EnumerateRunes());

    private static string Whole(string json) => System.Text.RegularExpressions.Regex.Replace(json, @"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", @"\uFFFD");
}
