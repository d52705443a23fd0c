using System.Text.Json;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Tests;

/// <summary>Labs from the command line.</summary>
public sealed class LabCommandTests
{
    [Test]
    public async Task Every_declared_lab_is_listed_and_can_be_run()
    {
        Run run = await Run.LlmQuest("lab", "list", "--json");
        JsonElement[] labs = [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("labs").EnumerateArray()];
        Assert.That(labs.Select(lab => lab.GetProperty("name").GetString()), Is.EqualTo(DeclaredLabs.Registry.All.Select(lab => lab.Name)));
        Assert.That(labs.Where(lab => !lab.GetProperty("available").GetBoolean()), Is.Empty);
    }

    [Test]
    public async Task A_lab_shows_every_parameter_and_fact_it_declares()
    {
        Run run = await Run.LlmQuest("lab", "show", "next-token");
        Assert.That(run.ExitCode, Is.Zero);
        foreach (string name in DeclaredLabs.Registry.Find("next-token")!.Names)
        {
            Assert.That(run.Output, Does.Contain($"  {name}: "));
        }

        Assert.That(run.Output.Split('\n').Select(line => line.Length), Is.All.LessThanOrEqualTo(120));
    }

    [Test]
    public async Task The_declaration_is_there_for_programs()
    {
        JsonElement lab = JsonDocument.Parse((await Run.LlmQuest("lab", "show", "sampling-grid", "--json")).Output).RootElement;
        JsonElement temperatures = lab.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "temperatures");
        Assert.That((temperatures.GetProperty("default").GetRawText().Length > 4, temperatures.GetProperty("maximum").GetDouble(), temperatures.GetProperty("meaning").GetString()), Is.EqualTo((true, 10, "the temperature of each row")));
    }

    [TestCase("lab run nothing", "There is no lab 'nothing'")]
    [TestCase("lab run token", "did you mean tokens?")]
    [TestCase("lab run tokens --set txt=a", "did you mean text?")]
    [TestCase("lab run tokens --set text", "--set needs a name and a value")]
    [TestCase("lab run sampling-grid --set temperatures=[1,", "look at its brackets and quotes")]
    [TestCase("lab run generate --set temperature=99", "temperature goes from 0 to 10")]
    [TestCase("lab run", "either the name of a lab, or --jsonl FILE")]
    [TestCase("lab run tokens --jsonl -", "either the name of a lab, or --jsonl FILE")]
    [TestCase("lab show nothing", "There is no lab 'nothing'")]
    [TestCase("tokens a --special all", "--special is one of: text, parse")]
    [TestCase("sampling-grid a --temperatures hot", "--temperatures is a list of numbers")]
    [TestCase("compare a --right {temperatur:0}", "did you mean temperature?")]
    public async Task Wrong_usage_is_one_sentence_and_exit_code_2(string line, string sentence)
    {
        Run run = await Run.LlmQuest(line.Split(' '));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(sentence));
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_toy_vocabulary_needs_no_model_at_all()
    {
        var nowhere = new Dictionary<string, string> { ["LLMQUEST_MODELS"] = Path.Combine(Path.GetTempPath(), "llmquest-no-models") };
        Run run = await Run.LlmQuest(nowhere, """{"lab": "next-token", "parameters": {"logits": [0, 0]}}""", "lab", "run", "--jsonl", "-");
        JsonElement answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.That((run.ExitCode, answer.GetProperty("id").ValueKind, answer.GetProperty("model").ValueKind), Is.EqualTo((0, JsonValueKind.Null, JsonValueKind.Null)));
        Assert.That(answer.GetProperty("facts").GetProperty("entropy_bits").GetDouble(), Is.EqualTo(1).Within(1e-6));
    }

    [Category("Model")]
    [TestCase("{\"id\": 7, \"lab\": \"tokens\", \"parameters\": {\"text\": \"a\"}}", 7)]
    [TestCase("{\"id\": [\"x\"], \"lab\": \"tokens\"}", null)]
    public async Task An_id_comes_back_as_it_was_written(string line, int? id)
    {
        JsonElement answer = JsonDocument.Parse((await Run.LlmQuest(new Dictionary<string, string>(), line, "lab", "run", "--jsonl", "-")).Output).RootElement;
        Assert.That(answer.GetProperty("id").GetRawText(), Is.EqualTo(id is null ? "[\"x\"]" : "7"));
    }

    [Test]
    public async Task Requests_are_read_from_a_file_as_well()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("llmquest-requests-").FullName, "requests.jsonl");
        await File.WriteAllTextAsync(file, """{"id": 1, "lab": "next-token", "parameters": {"logits": [0, 0]}}""");
        Run run = await Run.LlmQuest("lab", "run", "--jsonl", file);
        Assert.That((run.ExitCode, run.Output.Contains("\"finish\":\"done\"", StringComparison.Ordinal)), Is.EqualTo((0, true)), run.Error);
        Run missing = await Run.LlmQuest("lab", "run", "--jsonl", file + ".not");
        Assert.That(missing.ExitCode, Is.EqualTo(1));
        Assert.That(missing.Error, Does.Contain("name a file that is there"));
    }

    [Test]
    public async Task An_id_that_cannot_be_written_back_is_refused_and_the_rest_carried_on()
    {
        Run run = await Run.LlmQuest(new Dictionary<string, string>(), """
            {"id": "\ud800", "lab": "tokens"}
            {"id": "b", "lab": "next-token", "parameters": {"logits": [1000000000, -1000000000]}}
            """, "lab", "run", "--jsonl", "-");
        string[] answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That((run.ExitCode, answers.Length), Is.EqualTo((1, 2)), run.Error);
        Assert.That(answers[0], Does.Contain("half a character"));
        Assert.That(answers[1], Does.Contain("\"finish\":\"done\""));
    }

    [Category("Model")]
    [TestCase("0.2")]
    [TestCase("0.1")]
    [TestCase("0.01")]
    public async Task The_next_token_can_be_looked_at_at_any_temperature(string temperature)
    {
        Run run = await Run.LlmQuest("next-token", "The sky is", "--temperature", temperature, "--top-p", "0.9", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        JsonElement facts = JsonDocument.Parse(run.Output).RootElement.GetProperty("facts");
        Assert.That(facts.GetProperty("sampling_entropy_bits").GetDouble(), Is.LessThan(facts.GetProperty("entropy_bits").GetDouble()));
        Assert.That(facts.GetProperty("kept").GetInt32(), Is.LessThan(49_152));
    }

    [Test]
    [Category("Model")]
    public async Task A_value_is_yaml_and_a_text_needs_no_quotes()
    {
        Run bare = await Run.LlmQuest("lab", "run", "tokens", "--set", "text= a: b", "--json");
        Run quoted = await Run.LlmQuest("lab", "run", "tokens", "--set", "text=\"a\\nb\"", "--json");
        Assert.That(TextOf(bare), Is.EqualTo(" a: b"));
        Assert.That(TextOf(quoted), Is.EqualTo("a\nb"));

        static string? TextOf(Run run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("parameters").GetProperty("text").GetString();
    }

    [Test]
    [Category("Model")]
    public async Task A_lab_is_called_by_its_own_name()
    {
        Run run = await Run.LlmQuest("sampling-grid", "The sky is", "--temperatures", "0,1.5", "--samples", "2", "--max-new-tokens", "4", "--seed", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("temperature 0: 1 of 2 different").And.Contain("temperature 1.5: "));
        Assert.That(run.Error, Does.Contain("seed 1"));
    }

    [Test]
    [Category("Model")]
    public async Task A_text_can_come_from_standard_input()
    {
        Run run = await Run.LlmQuest(new Dictionary<string, string>(), "straw berry\n", "tokens", "-");
        Assert.That(run.Output, Does.Contain("|st|raw|·berry|"));
    }

    [Test]
    [Category("Model")]
    public async Task Raw_and_chat_stand_side_by_side()
    {
        Run run = await Run.LlmQuest("compare", "Who are you?", "--left", "{mode: raw}", "--right", "{mode: chat}", "--max-new-tokens", "5", "--seed", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.StartWith("left ").And.Contain("| right").And.Contain("first difference at token"));
    }
}
