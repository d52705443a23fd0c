using System.Globalization;
using System.Text;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Scripts;

/// <summary>Writes a whole C# program on this project's core. On the same model, library and machine it writes the same.</summary>
internal static class CSharpScript
{
    private const string Usings = """
        using System;
        using System.IO;
        using System.Text;
        using System.Threading;
        using LlmQuest.Inference.Generation;
        using LlmQuest.Inference.LlamaCpp;
        using LlmQuest.Inference.Sampling;
        using LlmQuest.Inference.Scoring;
        using LlmQuest.Inference.Seam;
        """;

    private const string Opening = """
        using ILanguageModel model = new LlamaCppRuntime().Load(path, null, CancellationToken.None);
        """;

    private const string Generator = """
        using IDecodeContext context = model.CreateContext(new ContextOptions());
        using var queue = new DecodeQueue();
        var generator = new Generator(model, context, queue, TimeProvider.System);
        """;

    private const string Writing = """
        await foreach (GenerationUpdate update in generator.GenerateAsync(request, CancellationToken.None))
        {
            if (update is GenerationFinished finished)
            {
                for (int i = 0; i < finished.Result.Samples.Count; i++)
                {
                    Console.WriteLine($"--- {i + 1}");
                    Console.WriteLine(finished.Result.Samples[i].Text);
                }
            }
        }
        """;

    private const string Looking = """
        PromptReading reading = await generator.Reader.ReadAsync(prompt, [], CancellationToken.None);
        StepView view = StepView.Of(reading.Logits, prompt, new SamplingPipeline(rows[0]));
        foreach (Candidate candidate in view.Top(top))
        {
            string piece = Encoding.UTF8.GetString(model.TokenBytes(candidate.Id, renderSpecial: true));
            Console.WriteLine($"{candidate.P:0.0000}  {candidate.SamplingP:0.0000}  {candidate.Id,6}  {piece}");
        }
        """;

    private const string Cutting = """
        foreach (int id in ids)
        {
            Console.WriteLine($"{id,6}  {Encoding.UTF8.GetString(model.TokenBytes(id, renderSpecial: true))}");
        }

        Console.WriteLine($"the same ids as recorded: {ids.AsSpan().SequenceEqual(recordedIds)}");
        """;

    public static string Write(ScriptInput input, ScriptModel model)
    {
        var script = new StringBuilder();
        Add(script, "#:project src/LlmQuest.Inference.LlamaCpp/LlmQuest.Inference.LlamaCpp.csproj");
        Add(script, "#:property RunAnalyzers=false");
        Add(script, "// An experiment of LlmQuest on its own core. Save it as experiment.cs in the project's folder and start it there:");
        Add(script, "// dotnet run experiment.cs");
        Add(script, $"// It was made with {Literals.Comment(input.Experiment.Model)}, sha256 {Literals.Comment(input.Experiment.ModelSha256)}, by {Literals.Comment(input.Experiment.Runtime)} on {Literals.Comment(input.Experiment.Device)}.");
        Add(script, Usings);
        Add(script, "");
        Add(script, $"string path = Path.GetFullPath(args.Length > 0 ? args[0] : {Literals.CSharp(model.Path)});");
        Add(script, Opening);
        switch (input.Experiment.Lab)
        {
            case "tokens": WriteTokens(script, input); break;
            case "next-token": WriteNextToken(script, input); break;
            default: WriteGeneration(script, input); break;
        }

        return script.ToString();
    }

    private static void WriteGeneration(StringBuilder script, ScriptInput input)
    {
        Add(script, Generator);
        WritePrompt(script, input);
        Add(script, string.Create(CultureInfo.InvariantCulture, $"var request = new GenerationRequest(prompt, rows[0], MaxNewTokens: {input.MaxNewTokens}, Samples: {input.Samples}, Seed: {input.Seed})"));
        Add(script, "{");
        Add(script, $"    Stop = [{string.Join(", ", input.Stop.Select(Literals.CSharp))}],");
        Add(script, $"    Rows = {(input.Rows.Length > 1 ? "rows" : "[]")},");
        Add(script, "};");
        Add(script, Writing);
    }

    private static void WriteNextToken(StringBuilder script, ScriptInput input)
    {
        Add(script, Generator);
        WritePrompt(script, input);
        Add(script, string.Create(CultureInfo.InvariantCulture, $"int top = {input.Top};"));
        if (input.Guess.Length > 0)
        {
            Add(script, $"// Guessed was {Literals.Comment(Literals.CSharp(input.Guess))}: look for it below.");
        }

        Add(script, Looking);
    }

    private static void WriteTokens(StringBuilder script, ScriptInput input)
    {
        Add(script, $"string text = {Literals.CSharp(input.Text)};");
        Add(script, $"int[] recordedIds = {Literals.Ids(input.PromptIds, "")};");
        if (input is { AddsSpecial: true, ParsesSpecial: true })
        {
            Add(script, "// The model's own first and last tokens, which the experiment adds, are left out here.");
        }

        Add(script, input is { AddsSpecial: true, ParsesSpecial: false }
            ? "int[] ids = model.TokenizeWhole(text);"
            : $"int[] ids = model.Tokenize(text, parseSpecial: {(input.ParsesSpecial ? "true" : "false")});");
        Add(script, Cutting);
    }

    private static void WritePrompt(StringBuilder script, ScriptInput input)
    {
        Add(script, $"int[] prompt = {Literals.Ids(input.PromptIds, "")};");
        Add(script, "SamplingParameters[] rows =");
        Add(script, "[");
        foreach (SamplingParameters row in input.Rows)
        {
            Add(script, $"    new({string.Join(", ", Arguments(row))}),");
        }

        Add(script, "];");
    }

    private static IEnumerable<string> Arguments(SamplingParameters row)
    {
        yield return $"Temperature: {Literals.Number(row.Temperature)}";
        yield return $"TopK: {Literals.Number(row.TopK)}";
        yield return $"TopP: {Literals.Number(row.TopP)}";
        yield return $"MinP: {Literals.Number(row.MinP)}";
        yield return $"TypicalP: {Literals.Number(row.TypicalP)}";
        yield return $"EpsilonCutoff: {Literals.Number(row.EpsilonCutoff)}";
        yield return $"RepetitionPenalty: {Literals.Number(row.RepetitionPenalty)}";
        yield return $"NoRepeatNgramSize: {Literals.Number(row.NoRepeatNgramSize)}";
        yield return $"DoSample: {(row.DoSample ? "true" : "false")}";
        if (row.Steps is { } steps)
        {
            yield return $"Steps: [{string.Join(", ", steps.Select(step => $"new StepSetting({Literals.CSharp(step.Name)}, {Literals.Number(step.Value)})"))}]";
        }
    }

    private static void Add(StringBuilder script, string lines) => script.Append(lines.ReplaceLineEndings("\n")).Append('\n');
}
