using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Gguf;

namespace LlmQuest.Labs.Cards;

/// <summary>The <c>model-card</c> lab: what a model file says of itself, read without loading it.</summary>
/// <param name="files">The model files; null where none are known.</param>
public sealed class ModelCardLab(IModelFiles? files) : ILab
{
    private const int LongestName = 1000;

    /// <inheritdoc/>
    public string Name => "model-card";

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? named = parameters.GetValueOrDefault("model")?.Text;
        if (files is null || ProblemOf(named) is not null)
        {
            yield return new LabRefused(ProblemOf(named) ?? "No model files are known here: start llmquest from the project's folder.");
            yield break;
        }

        KnownModel model = files.Find(string.IsNullOrEmpty(named) ? null : named);
        int context = (int)parameters["context"].Number!.Value;
        Experiment experiment = ModelExperiment.Of(Name, parameters, [], model: null);
        yield return new LabBegan(experiment);
        await foreach ((string name, LabValue? value) in FactsAsync(files, model, context, cancellationToken).ConfigureAwait(false))
        {
            if (value is not null)
            {
                experiment = experiment with { Facts = experiment.Facts.SetItem(name, value) };
                yield return new LabFactSoFar(name, value);
            }
        }

        yield return new LabDone(experiment);
    }

    private static async IAsyncEnumerable<(string Name, LabValue? Value)> FactsAsync(IModelFiles files, KnownModel model, int context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        GgufCard card = await Task.Run(() => GgufFile.ReadCard(model.Path), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach ((string Name, LabValue? Value) fact in CardFacts.Of(card, model, context))
        {
            yield return fact;
        }

        foreach ((string Name, LabValue? Value) fact in TensorFacts.Of(await Task.Run(() => GgufFile.ReadTensors(model.Path), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false)))
        {
            yield return fact;
        }

        List<LabValue> rows = [];
        foreach (KnownModel known in files.All())
        {
            rows.Add(await Task.Run(() => CardFacts.Row(known, context), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false));
        }

        yield return ("models", LabValue.List(rows));
        yield return ("sha256", LabValue.Of(await files.DigestAsync(model.Path, cancellationToken).ConfigureAwait(false)));
    }

    private static string? ProblemOf(string? model) => model switch
    {
        null => null,
        { Length: > LongestName } => string.Create(CultureInfo.InvariantCulture, $"model is an id or a path, and this text has {model.Length:N0} characters: llmquest models list shows the ids."),
        _ when model.Any(char.IsControl) => "model holds a character that no id and no path has, such as a line break: llmquest models list shows the ids.",
        _ => null,
    };
}
