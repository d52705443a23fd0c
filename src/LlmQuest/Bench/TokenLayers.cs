using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.Sessions;
using LlmQuest.Play;
using LlmQuest.Storage;

namespace LlmQuest.Bench;

/// <summary>The layers of a token, built as plain play builds them, on a model that computes nothing.</summary>
internal sealed class TokenLayers : IDisposable
{
    private const int Tokens = 100;
    private static readonly ImmutableSortedDictionary<string, LabValue> Parameters = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("prompt", LabValue.Of(BenchSetup.Prompt)),
        KeyValuePair.Create("mode", LabValue.Of("raw")),
        KeyValuePair.Create("max_new_tokens", LabValue.Of(Tokens)),
    ]);

    private readonly QuickModel _model;
    private readonly ReadyModel _ready;
    private readonly RunStore _store;
    private readonly LabBench _bench;
    private readonly AdventureSession _session;
    private readonly PlainVoice _voice;

    private TokenLayers(QuickModel model, ReadyModel ready, ModelHost host, string folder)
    {
        _model = model;
        _ready = ready;
        _bench = new LabBench(new WritingLab(host, () => 1));
        _store = RunStore.Open(folder, "bench", TimeProvider.System);
        _session = AdventureSession.Open(LargeCourse.Of(1), new SessionPorts(_store, _store.Draft, _bench, host));
        _session.Submit("set mode raw");
        _session.Submit($"set max_new_tokens {Tokens}");
        _voice = new PlainVoice(TextWriter.Null, _session, isPerson: false);
        _voice.TellOpening();
    }

    /// <summary>Builds them, with a run in a folder.</summary>
    public static async Task<TokenLayers> OpenAsync(QuickModel model, ModelHost host, string folder, CancellationToken stop)
    {
        var layers = new TokenLayers(model, await host.GetAsync(stop), host, folder);
        await layers._store.StartDatabase();
        return layers;
    }

    /// <summary>Runs each layer once.</summary>
    public async Task<TokenCosts> RunAsync(CancellationToken stop)
    {
        var random = new RandomStream(seed: 1, sample: 0);
        Cost greedy = Choosing(new SamplingParameters(Temperature: 0), random);
        Cost topK = Choosing(new SamplingParameters(), random);
        Cost topP = Choosing(new SamplingParameters(TopK: 0, TopP: 0.9), random);
        Cost figures = Each(i => TokenFigures.Of(_model.Logits(i), i));
        Cost draft = Each(_ => _store.Draft.Append(0, " token"));
        _store.Draft.Clear();
        Cost generator = await GeneratingAsync(stop);
        Cost lab = await WithoutCopyingAsync(() => Ended(_bench.RunAsync(GenerateLab.Name, Parameters, stop)));
        _session.Submit(GenerateLab.Name);
        _voice.TellNews(GenerateLab.Name);
        Cost session = await WithoutCopyingAsync(() => Ended(_session.AnswerAsync(stop)));
        Cost screen = Cost.Of(() => _voice.TellNews(GenerateLab.Name)) / Tokens;
        return new TokenCosts(greedy, topK, topP, figures, generator, lab, session, draft, screen);
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    // The room that a pipeline works in is made once for every answer.
    private Cost Choosing(SamplingParameters sampling, RandomStream random) => Cost.Of(() =>
    {
        var pipeline = new SamplingPipeline(sampling);
        for (int i = 0; i < Tokens; i++)
        {
            pipeline.Choose(_model.Logits(i), [], random);
        }
    }) / Tokens;

    private static Cost Each(Action<int> work) => Cost.Of(() =>
    {
        for (int i = 0; i < Tokens; i++)
        {
            work(i);
        }
    }) / Tokens;

    private Task<Cost> GeneratingAsync(CancellationToken stop)
    {
        var request = new GenerationRequest(_ready.Encoder.Raw(BenchSetup.Prompt).TokenIds, new SamplingParameters(), Tokens, 1, 1);
        return WithoutCopyingAsync(() => Ended(_ready.Generator.GenerateAsync(request, stop)));
    }

    private async Task<Cost> WithoutCopyingAsync(Func<Task> work)
    {
        double before = _model.CopyingTime.TotalMicroseconds;
        Cost all = await Cost.OfAsync(work);
        return (all - new Cost(_model.CopyingTime.TotalMicroseconds - before, 0)) / Tokens;
    }

    private static async Task Ended<T>(IAsyncEnumerable<T> updates)
    {
        await foreach (T _ in updates)
        {
        }
    }
}
