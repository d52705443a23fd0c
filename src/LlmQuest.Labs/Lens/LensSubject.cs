using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Lens;

/// <summary>What is to be looked at, and with what.</summary>
/// <param name="Inspector">Opens the model.</param>
/// <param name="Ids">The tokens.</param>
/// <param name="Position">The token whose links and guesses are wanted.</param>
/// <param name="Layer">The layer to show, or null.</param>
/// <param name="Head">The head to show, or null.</param>
/// <param name="Target">The tokens of the target; only the first is followed. Empty without one.</param>
/// <param name="Top">How many guesses to keep for each layer.</param>
internal sealed record LensSubject(ITensorInspector Inspector, IReadOnlyList<int> Ids, int Position, int? Layer, int? Head, IReadOnlyList<int> Target, int Top)
{
    /// <summary>Reads the parameters, or says in one sentence what is wrong with them.</summary>
    public static async Task<(LensSubject? Subject, string? Problem)> OfAsync(ReadyModel model, ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        EncodedPrompt text = await PromptCoding.EncodeAsync(model, parameters["text"].Text!, parameters, cancellationToken).ConfigureAwait(false);
        EncodedPrompt target = TargetOf(model, parameters.GetValueOrDefault("target")?.Text);
        if ((text.Problem ?? target.Problem) is { } problem)
        {
            return (null, problem);
        }

        if (!model.Model.TryInspect(out ITensorInspector? inspector, out string? reason))
        {
            return (null, reason);
        }

        int count = text.TokenIds.Count;
        var subject = new LensSubject(
            inspector,
            text.TokenIds,
            Whole(parameters, "position") ?? count - 1,
            Whole(parameters, "layer"),
            Whole(parameters, "head"),
            target.TokenIds,
            (int)parameters["top"].Number!.Value);
        string? outside = count > inspector.MaxTokens
            ? string.Create(CultureInfo.InvariantCulture, $"The text has {count} tokens, and one look inside takes {inspector.MaxTokens} at most: shorten it by {count - inspector.MaxTokens}.")
            : subject.Outside(model.Model.Card);
        return outside is null ? (subject, null) : (null, outside);
    }

    private string? Outside(ModelCard card)
        => Outside("position", Position, Ids.Count, "the text has", "token")
            ?? Outside("layer", Layer, card.Layers, "the model has", "layer")
            ?? Outside("head", Head, card.Heads, "a layer has", "head");

    private static string? Outside(string name, int? value, int count, string whose, string thing)
        => value >= count ? string.Create(CultureInfo.InvariantCulture, $"{name} goes from 0 to {count - 1}, since {whose} {count} {thing}{(count == 1 ? "" : "s")}, and {value} is outside.") : null;

    private static EncodedPrompt TargetOf(ReadyModel model, string? typed) => typed switch
    {
        null => new EncodedPrompt([], null),
        "" => new EncodedPrompt([], "The target is empty: give a word with the space before it, such as ' Paris', or leave target out."),
        _ => model.Encoder.Raw(typed),
    };

    private static int? Whole(ImmutableSortedDictionary<string, LabValue> parameters, string name) => (int?)parameters.GetValueOrDefault(name)?.Number;
}
