using System.Text.Json;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Figures;

/// <summary>Writes what the default runtime makes of prompts: a model file, a JSON file with lists of token ids, and the JSON file to write.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        int[][] prompts = JsonSerializer.Deserialize<int[][]>(File.ReadAllText(args[1]))!;
        using ILanguageModel model = new LlamaCppRuntime().Load(args[0], progress: null, CancellationToken.None);
        File.WriteAllText(args[2], JsonSerializer.Serialize(prompts.Select(prompt => NextTokens.Of(model, prompt))));
    }
}
