using System.Diagnostics;
using System.Numerics.Tensors;
using System.Text.Json;
using LlmQuest.Inference.LlamaCpp.Figures;
using LlmQuest.Inference.LlamaCpp.Tests;

namespace LlmQuest.Inference.LLamaSharp.Tests;

/// <summary>This runtime against the default one, on the same machine and in the same minute: each in its own process.</summary>
/// <remarks>Greedy tokens are the same where both pick libraries that round alike, for instance for AVX-512: with one for older processors, other tokens win close calls.</remarks>
[Category("Model")]
[NonParallelizable]
public sealed class BothRuntimesTests
{
    private const float Near = 0.05f;
    private static readonly int[][] Prompts = [.. Oracle.Cases("next_token").Select(one => Oracle.Ids(one, "ids")!)];
    private NextTokens[] _default = [];
    private NextTokens[] _here = [];

    public static IEnumerable<TestCaseData> Cases() => Oracle.Cases("next_token")
        .Select((one, i) => new TestCaseData(i).SetArgDisplayNames($"{one.GetProperty("kind").GetString()} {i + 1}"));

    [OneTimeSetUp]
    public async Task Decode()
    {
        using var folder = new TemporaryFolder();
        _default = await RunDefaultAsync(Path.Combine(folder.Path, "prompts.json"), Path.Combine(folder.Path, "figures.json"));
        _here = [.. Prompts.Select(prompt => NextTokens.Of(SmolLm.Model, prompt))];
    }

    [TestCaseSource(nameof(Cases))]
    public void The_first_32_greedy_tokens_are_the_same(int index) =>
        Assert.That(_here[index].Greedy, Is.EqualTo(_default[index].Greedy));

    [TestCaseSource(nameof(Cases))]
    public void Every_token_has_nearly_the_same_probability_to_come_next(int index) =>
        Assert.That(LargestDifference(index), Is.LessThanOrEqualTo(Near));

    [Test]
    public void The_default_runtime_has_answered_every_prompt()
    {
        Assert.That(_default, Has.Length.EqualTo(Prompts.Length));
        Assert.That(_default.Select(one => one.Probabilities.Sum()), Has.All.EqualTo(1f).Within(1e-3f));
        TestContext.Out.WriteLine($"Largest difference of a probability: {Enumerable.Range(0, Prompts.Length).Max(LargestDifference):g3}");
    }

    private float LargestDifference(int index)
    {
        var differences = new float[_here[index].Probabilities.Length];
        TensorPrimitives.Subtract(_here[index].Probabilities, _default[index].Probabilities, differences);
        return Math.Abs(TensorPrimitives.MaxMagnitude<float>(differences));
    }

    private static async Task<NextTokens[]> RunDefaultAsync(string prompts, string figures)
    {
        await File.WriteAllTextAsync(prompts, JsonSerializer.Serialize(Prompts));
        string program = Path.Combine(AppContext.BaseDirectory, "LlmQuest.Inference.LlamaCpp.Figures.dll");
        using Process process = Process.Start("dotnet", [program, Repository.Model, prompts, figures]);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero);
        return JsonSerializer.Deserialize<NextTokens[]>(await File.ReadAllTextAsync(figures))!;
    }
}
