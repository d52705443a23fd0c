using System.Collections.Immutable;
using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Labs.Tokens;

/// <summary>The <c>tokens</c> lab: a text as the model reads it, and several texts side by side.</summary>
/// <param name="chat">The model that writes.</param>
/// <param name="embedding">The model that turns texts into vectors, loaded when it is first asked for; null when there is none.</param>
public sealed class TokensLab(ModelHost chat, ModelHost? embedding) : ILab
{
    private const int MostCharacters = 1 << 20;
    private const string Chat = "chat";
    private const string Embedding = "embedding";

    /// <inheritdoc/>
    public string Name => "tokens";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Measured.OnceAsync(() => CutAsync(parameters, cancellationToken));

    private async Task<LabUpdate> CutAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        string which = parameters["model"].Text!;
        bool both = parameters["both"].Truth!.Value;
        if (embedding is null && (both || which == Embedding))
        {
            return new LabRefused("There is no embedding model here: set model to chat, and both to false.");
        }

        ReadyModel model = await (which == Embedding ? embedding! : chat).GetAsync(cancellationToken).ConfigureAwait(false);
        string text = parameters["text"].Text!;
        ImmutableArray<string> texts = parameters.GetValueOrDefault("texts")?.Texts ?? (both && text.Length > 0 ? [text] : []);
        if (texts.Add(text).Sum(one => (long)one.Length) is var length and > MostCharacters)
        {
            return new LabRefused($"This lab takes {MostCharacters} characters at most, and these are {length}: shorten the text, or cut it into several.");
        }

        if (ProblemOf(which, model, texts.Add(text)) is { } problem)
        {
            return new LabRefused(problem);
        }

        List<(string Name, LabValue? Value)> facts = text.Length == 0 && !texts.IsEmpty ? [] : [.. Facts(model.Model, text, parameters)];
        if (!texts.IsEmpty)
        {
            List<LabValue> rows = Rows(which, model, texts, parameters, cancellationToken);
            if (both)
            {
                string other = which == Chat ? Embedding : Chat;
                ReadyModel second = await (other == Embedding ? embedding! : chat).GetAsync(cancellationToken).ConfigureAwait(false);
                if (ProblemOf(other, second, texts) is { } second2)
                {
                    return new LabRefused(second2);
                }

                rows.AddRange(Rows(other, second, texts, parameters, cancellationToken));
            }

            facts.Add(("side_by_side", LabValue.List(rows)));
        }

        return new LabDone(ModelExperiment.Of(Name, parameters, facts, model));
    }

    // A vocabulary of word pieces has a token for what it does not know; one of bytes drops it without a word.
    private static string? ProblemOf(string which, ReadyModel model, IEnumerable<string> texts) => which == Embedding
        ? null
        : texts.Where(text => text.Length > 0).Select(text => model.Encoder.Raw(text).Problem).FirstOrDefault(problem => problem is not null);

    private static List<LabValue> Rows(string which, ReadyModel model, ImmutableArray<string> texts, ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        List<LabValue> rows = [];
        foreach (string text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int tokens = TokenCut.Ids(model.Model, text, parameters).Length;
            int characters = text.EnumerateRunes().Count();
            (string Name, LabValue? Value)[] fields =
            [
                ("text", LabValue.Of(text)),
                ("model", LabValue.Of(which)),
                ("tokens", LabValue.Of(tokens)),
                ("characters", LabValue.Of(characters)),
                ("bytes", LabValue.Of(Encoding.UTF8.GetByteCount(text))),
                ("tokens_per_character", characters == 0 ? null : LabValue.Of((double)tokens / characters)),
            ];
            rows.Add(LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!))));
        }

        return rows;
    }

    private static IEnumerable<(string Name, LabValue? Value)> Facts(ILanguageModel model, string text, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        int[] ids = TokenCut.Ids(model, text, parameters);
        byte[][] bytes = [.. ids.Select(id => model.TokenBytes(id, renderSpecial: true))];
        TokenView view = TokenView.Of(model, text, parameters["special"].Text == "parse");
        return
        [
            ("ids", LabValue.Numbers(ids.Select(id => (double)id))),
            ("pieces", LabValue.Of([.. TokenCut.Pieces(bytes)])),
            ("bytes", LabValue.Of([.. bytes.Select(Convert.ToHexStringLower)])),
            ("tokens", LabValue.Of(ids.Length)),
            ("characters", LabValue.Of(view.Characters)),
            ("graphemes", LabValue.Of(view.Graphemes)),
            ("characters_per_token", ids.Length == 0 ? null : LabValue.Of((double)view.Characters / ids.Length)),
            ("groups", view.Tokens.Count == ids.Length ? LabValue.Numbers(view.Tokens.Select(token => (double)token.Group)) : null),
            ("tokens_as_text", LabValue.Of(model.Tokenize(text, parseSpecial: false).Length)),
            ("tokens_parsed", LabValue.Of(model.Tokenize(text, parseSpecial: true).Length)),
        ];
    }
}
