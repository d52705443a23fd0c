using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Tokens;

namespace LlmQuest.Labs.Lens;

/// <summary>The <c>lens</c> lab: where one step of the model attends, and what it would say after each layer (logit lens, nostalgebraist 2020).</summary>
/// <param name="host">The model.</param>
public sealed class LensLab(ModelHost host) : ILab
{
    private const int Shown = 10;

    // The output matrix is read once for all of them, and it is larger than what the layers wrote.
    private const int LayersAtOnce = 10;

    /// <inheritdoc/>
    public string Name => "lens";

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
        (LensSubject? subject, string? problem) = await LensSubject.OfAsync(model, parameters, cancellationToken).ConfigureAwait(false);
        if (subject is null)
        {
            yield return new LabRefused(problem!);
            yield break;
        }

        Experiment experiment = ModelExperiment.Of(Name, parameters, [], model) with { PromptIds = [.. subject.Ids] };
        yield return new LabBegan(experiment);
        TensorCapture capture = await InTurnAsync(model, () => subject.Inspector.Capture(subject.Ids, cancellationToken), cancellationToken).ConfigureAwait(false);
        foreach ((string name, LabValue? value) in AttentionFacts(model, subject, capture, cancellationToken).Where(fact => fact.Value is not null))
        {
            experiment = experiment with { Facts = experiment.Facts.SetItem(name, value!) };
            yield return new LabFactSoFar(name, value!);
        }

        List<LayerGuess> guesses = [];
        while (guesses.Count < capture.LayerOutputs.Length)
        {
            int from = guesses.Count;
            guesses.AddRange(await InTurnAsync(model, () => Guess(model.Model, subject, capture, from, cancellationToken), cancellationToken).ConfigureAwait(false));
            bool isWhole = guesses.Count == capture.LayerOutputs.Length;
            foreach ((string name, LabValue? value) in GuessFacts(model.Model, subject, guesses, isWhole).Where(fact => fact.Value is not null))
            {
                experiment = experiment with { Facts = experiment.Facts.SetItem(name, value!) };
                yield return new LabFactSoFar(name, value!);
            }
        }

        yield return new LabDone(experiment);
    }

    // A stop does not wait for the multiplication that is under way; the turn is kept until it is over.
    private static Task<T> InTurnAsync<T>(ReadyModel model, Func<T> look, CancellationToken cancellationToken)
        => LookAsync(model, look, cancellationToken).WaitAsync(cancellationToken);

    private static async Task<T> LookAsync<T>(ReadyModel model, Func<T> look, CancellationToken cancellationToken)
    {
        using IDisposable turn = await model.Generator.Queue.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await Task.Run(look, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<(string Name, LabValue? Value)> AttentionFacts(ReadyModel model, LensSubject subject, TensorCapture capture, CancellationToken cancellationToken)
    {
        var map = new AttentionMap(capture.Attention);
        IReadOnlyList<Link> links = map.LinksOf(subject.Position, cancellationToken);
        IReadOnlyList<Link> copying = map.CopyingLinksOf(subject.Position, subject.Ids, cancellationToken);
        Link? chosen = copying.Concat(links).Where(link => (subject.Layer ?? link.Layer) == link.Layer && (subject.Head ?? link.Head) == link.Head).Cast<Link?>().FirstOrDefault();
        int layer = subject.Layer ?? chosen?.Layer ?? 0;
        int head = subject.Head ?? chosen?.Head ?? 0;
        return
        [
            ("attention", map.Triangle(layer, head, cancellationToken)),
            ("shown_layer", LabValue.Of(layer)),
            ("shown_head", LabValue.Of(head)),
            ("layers", LabValue.Of(map.Layers)),
            ("heads", LabValue.Of(map.Heads)),
            ("ids", LabValue.Numbers(subject.Ids.Select(id => (double)id))),
            ("pieces", LabValue.Of([.. TokenCut.Pieces([.. subject.Ids.Select(id => model.Model.TokenBytes(id, renderSpecial: true))])])),
            ("strongest", links.Count == 0 ? null : links[0].ToValue()),
            ("links", links.Count == 0 ? null : LabValue.List(links.Take(Shown).Select(link => link.ToValue()))),
            ("copying", copying.Count == 0 ? null : LabValue.List(copying.Take(Shown).Select(link => link.ToValue()))),
            ("target_piece", subject.Target.Count == 0 ? null : LabValue.Of(PieceOf(model.Model, subject.Target[0]))),
            ("target_tokens", subject.Target.Count == 0 ? null : LabValue.Of(subject.Target.Count)),
        ];
    }

    private static List<LayerGuess> Guess(ILanguageModel model, LensSubject subject, TensorCapture capture, int from, CancellationToken cancellationToken)
    {
        CapturedTensor[] layers = [.. capture.LayerOutputs.Skip(from).Take(LayersAtOnce)];
        float[] hidden = [.. layers.SelectMany(layer => layer.Row(subject.Position).ToArray())];
        int vocabulary = model.Card.Vocabulary;
        float[] logits = new float[layers.Length * vocabulary];
        subject.Inspector.Guess(hidden, logits, cancellationToken);
        List<LayerGuess> guesses = [];
        for (int i = 0; i < layers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            guesses.Add(LayerGuess.Of(logits.AsSpan(i * vocabulary, vocabulary), Math.Min(subject.Top, vocabulary), subject.Target.Count == 0 ? null : subject.Target[0]));
        }

        return guesses;
    }

    private static IEnumerable<(string Name, LabValue? Value)> GuessFacts(ILanguageModel model, LensSubject subject, List<LayerGuess> guesses, bool isWhole) =>
    [
        ("guesses", LabValue.List(guesses.Select(guess => Said(model, guess.Top[0])))),
        ("layer_guesses", LabValue.List(guesses.Select(guess => LabValue.List(guess.Top.Select(one => Said(model, one)))))),
        ("target_ranks", subject.Target.Count == 0 ? null : LabValue.Numbers(guesses.Select(guess => (double)guess.TargetRank!.Value))),
        ("settled_layer", isWhole ? LabValue.Of(Settled(guesses)) : null),
    ];

    private static int Settled(List<LayerGuess> guesses) => guesses.FindLastIndex(guess => guess.Top[0].Id != guesses[^1].Top[0].Id) + 1;

    private static LabValue Said(ILanguageModel model, (int Id, double P) guess) => LabValue.Map(("piece", LabValue.Of(PieceOf(model, guess.Id))), ("p", LabValue.Of(guess.P)));

    private static string PieceOf(ILanguageModel model, int id) => Encoding.UTF8.GetString(model.TokenBytes(id, renderSpecial: true));
}
