using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Labs.Tokens;

/// <summary>The <c>tokens</c> lab: a text as the model reads it.</summary>
/// <param name="chat">The model that writes.</param>
/// <param name="embedding">The model that turns texts into vectors, loaded when it is first asked for; null when there is none.</param>
public sealed class TokensLab(ModelHost chat, ModelHost? embedding) : ILab
{
    // Any text shows what a model puts around it.
    private const string Probe = "a";

    /// <inheritdoc/>
    public string Name => "tokens";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Measured.OnceAsync(() => CutAsync(parameters, cancellationToken));

    private async Task<LabUpdate> CutAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        bool embeds = parameters["model"].Text == "embedding";
        if ((embeds ? embedding : chat) is not { } host)
        {
            return new LabRefused("There is no embedding model here: set model to chat.");
        }

        ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
        string text = parameters["text"].Text!;

        // A vocabulary of word pieces has a token for what it does not know; one of bytes drops it without a word.
        if (!embeds && text.Length > 0 && model.Encoder.Raw(text).Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        int[] ids = Ids(model.Model, text, parameters["special"].Text == "parse", parameters["add_special"].Truth!.Value);
        return new LabDone(ModelExperiment.Of(Name, parameters, Facts(model.Model, text, ids), model));
    }

    private static int[] Ids(ILanguageModel model, string text, bool parseSpecial, bool addSpecial)
    {
        if (!addSpecial)
        {
            return model.Tokenize(text, parseSpecial);
        }

        if (!parseSpecial)
        {
            return model.TokenizeWhole(text);
        }

        int[] whole = model.TokenizeWhole(Probe);
        int[] inside = model.Tokenize(Probe, parseSpecial: false);
        int before = Math.Max(0, whole.AsSpan().IndexOf(inside));
        return [.. whole[..before], .. model.Tokenize(text, parseSpecial), .. whole[Math.Min(whole.Length, before + inside.Length)..]];
    }

    private static IEnumerable<(string Name, LabValue? Value)> Facts(ILanguageModel model, string text, int[] ids)
    {
        byte[][] bytes = [.. ids.Select(id => model.TokenBytes(id, renderSpecial: true))];
        int characters = text.EnumerateRunes().Count();
        return
        [
            ("ids", LabValue.Numbers(ids.Select(id => (double)id))),
            ("pieces", LabValue.Of([.. TokenPieces.Of(bytes)])),
            ("bytes", LabValue.Of([.. bytes.Select(Convert.ToHexStringLower)])),
            ("tokens", LabValue.Of(ids.Length)),
            ("characters", LabValue.Of(characters)),
            ("graphemes", LabValue.Of(new StringInfo(text).LengthInTextElements)),
            ("characters_per_token", ids.Length == 0 ? null : LabValue.Of((double)characters / ids.Length)),
        ];
    }
}
