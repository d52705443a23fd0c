using LlmQuest.Inference.Hosting;

namespace LlmQuest.Bench;

/// <summary>A token on its way from the logits to the plain screen, layer by layer, on a model that computes nothing.</summary>
/// <remarks>Every layer is run in turn, several times, and of each the shortest time counts: others use this machine as well. What a layer takes by itself is the difference to the one below it.</remarks>
/// <param name="warmUp">Runs that do not count.</param>
/// <param name="runs">Runs that do.</param>
internal sealed class TokenBenchmark(int warmUp = 10, int runs = 21) : IBenchmark
{
    private const string Unit = "µs per token";

    public string Name => "token";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            var model = new QuickModel();
            await using ModelHost host = model.Host();
            using TokenLayers layers = await TokenLayers.OpenAsync(model, host, folder.FullName, stop);
            List<TokenCosts> costs = [];
            for (int run = 0; run < warmUp + runs; run++)
            {
                costs.Add(await layers.RunAsync(stop));
            }

            return Told([.. costs.Skip(warmUp)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<Measurement> Told(TokenCosts[] costs)
    {
        Cost topK = Of(run => run.TopK);
        Cost figures = Of(run => run.Figures);
        Cost generator = Of(run => run.Generator);
        Cost lab = Of(run => run.Lab);
        Cost session = Of(run => run.Session);
        Cost screen = Of(run => run.Screen);
        return
        [
            Bars.Told("token-greedy", Of(run => run.Greedy), $"{Unit} to choose the likeliest"),
            Bars.Told("token-top-k", topK, $"{Unit} to choose by temperature and the 50 likeliest"),
            Bars.Told("token-top-p", Of(run => run.TopP), $"{Unit} to choose by temperature and 0.9 of the probability"),
            Bars.Told("token-figures", figures, $"{Unit} for surprisal, entropy and rank"),
            Bars.Told("token-loop", generator - topK - figures, $"{Unit} for the rest of the loop, text and stream"),
            Bars.Told("token-lab", lab - generator, $"{Unit} for the lab and its record"),
            Bars.Told("token-draft", Of(run => run.Draft), $"{Unit} for the draft on disk"),
            Bars.Told("token-session", session - lab - Of(run => run.Draft), $"{Unit} for the rest of the session, its journal with it"),
            Bars.Told("token-screen", screen, $"{Unit} to tell the answer in plain play"),
            Bars.Told("token", session + screen, $"{Unit} from the logits to the plain screen"),
        ];

        Cost Of(Func<TokenCosts, Cost> layer) => Cost.Least([.. costs.Select(layer)]);
    }
}
