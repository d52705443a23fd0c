using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The labs that look at what a model reads and says: tokens, probabilities, training.</summary>
internal static class ModelLabs
{
    public static LabDeclaration Tokens { get; } = new(
        "tokens",
        "Cuts a text into tokens, as the model reads it.",
        [
            OneText("text", "the text to cut", ""),
            Choice("special", "text: special tokens are plain text; parse: they are read as what they are", "text", "parse"),
            Choice("model", "whose tokens: the chat model's or the embedding model's", "chat", "embedding"),
            Truth("add_special", false, "whether the model's own first and last tokens are added"),
            Texts("texts", "texts to set side by side, such as one sentence in several languages"),
            Truth("both", false, "whether what stands side by side is cut by both models, the chat model and the embedding model"),
        ],
        [
            Fact("ids", LabType.Numbers, "the id of each token"),
            Fact("pieces", LabType.Texts, "the text that each token completes; a character of several tokens stands at its last"),
            Fact("bytes", LabType.Texts, "the bytes of each token, in hexadecimal"),
            Fact("tokens", LabType.Number, "how many tokens the text has", "tokens"),
            Fact("characters", LabType.Number, "how many characters the text has, as code points", "characters"),
            Fact("graphemes", LabType.Number, "how many characters a reader sees in the text", "characters"),
            Fact("characters_per_token", LabType.Number, "how many characters a token holds on average", "characters/token"),
            Fact("groups", LabType.Numbers, "for each token, which piece of whole characters it belongs to, from 0; tokens that share a character share a piece"),
            Fact("tokens_as_text", LabType.Number, "how many tokens the text has when special tokens in it are plain text", "tokens"),
            Fact("tokens_parsed", LabType.Number, "how many it has when they are read as what they are", "tokens"),
            Fact("side_by_side", Records(Field("text", LabType.Text, "the text"), Field("model", LabType.Text, "which model cut it: chat or embedding"), Field("tokens", LabType.Number, "how many tokens it has"), Field("characters", LabType.Number, "how many characters, as code points"), Field("bytes", LabType.Number, "how many bytes in UTF-8"), Field("tokens_per_character", LabType.Number, "how many tokens a character costs; absent for an empty text")), "each of the texts with what it costs"),
        ]);

    public static LabDeclaration NextToken { get; } = new(
        "next-token",
        "Shows which tokens could come next, and how likely each is.",
        [
            OneText("text", "the text to go on from", ""),
            Shared.Of("mode") with { Default = LabValue.Of("raw") },
            Shared.System,
            Whole("top", "how many candidates to show", 20, 1, 1000),
            .. Shared.FiltersOff,
            OneText("guess", "a continuation that was guessed, of one token or more"),
            Numbers("logits", "a toy vocabulary: the logit of each of its tokens; no model is needed"),
            Numbers("previous_ids", "of a toy vocabulary: the ids that came before", 0),
            Numbers("path_ids", "ids of tokens that were picked after the text, one after another: the next token is looked at behind them", 0),
            Truth("draw", false, "whether one more token is drawn first, with the filters and the seed, and put behind the path"),
            Shared.Of("seed"),
        ],
        [
            Fact("ids", LabType.Numbers, "the ids of the tokens of the text and of what was picked after it, in chat with what the template adds"),
            Fact("prompt_tokens", LabType.Number, "how many tokens those are", "tokens"),
            Fact("candidates", Candidates(), "the tokens that could come next, likeliest first"),
            Fact("entropy_bits", LabType.Number, "how open the next token is to the model", "bits"),
            Fact("sampling_entropy_bits", LabType.Number, "how open it is after the filters", "bits"),
            Fact("kept", LabType.Number, "how many tokens the filters leave", "tokens"),
            Fact("prompt_surprisal_bits", LabType.Numbers, "how much each token of the text surprised the model, from the second on", "bits"),
            Fact("guess_p", LabType.Number, "how likely the guess was to the model"),
            Fact("guess_rank", LabType.Number, "the rank of the guess; 1 is the likeliest"),
            Fact("guess_bits", LabType.Number, "how much the guess would have surprised the model", "bits"),
            Fact("guess_tokens", LabType.Number, "how many tokens the guess has", "tokens"),
            Fact("guess_score_bits", LabType.Number, "the score of the guess: how many bits better it is than picking each of its tokens blindly, all equally likely; below 0 it is worse", "bits"),
            Fact("cuts", Records(Field("filter", LabType.Text, "the filter"), Field("kept", LabType.Number, "how many tokens it leaves"), Field("last_rank", LabType.Number, "the rank of the last token it leaves, by the model"), Field("last_p", LabType.Number, "how likely that one is to the model"), Field("mass", LabType.Number, "how much probability it leaves, by the model")), "the cut line of each filter that drops tokens, in the order in which they act"),
            Fact("probabilities", LabType.Numbers, "of a toy vocabulary: the probability of each token"),
            Fact("sampling_probabilities", LabType.Numbers, "of a toy vocabulary: the probability of each token after the filters"),
            Fact("picked", LabType.Text, "the piece that was picked last"),
            Fact("path", LabType.Texts, "the pieces picked so far, in order"),
            Fact("path_ids", LabType.Numbers, "the ids of the tokens picked so far, in order"),
        ]);

    public static LabDeclaration Training { get; } = new(
        "training",
        "Learns from a small text: pieces, pairs of words, and how well the real model reads it.",
        [
            Choice("task", "bpe: merge pieces; bigram: count pairs of words; text: the real model reads; ladder: models from dull to clever", "bpe", "bigram", "text", "ladder"),
            OneText("corpus", "the text to learn from"),
            Whole("merges", "of bpe: how many merges to make", 15, 0, 10_000),
            Number("k", "of bigram: what is added to every count, so that nothing is impossible", 1),
            OneText("held_out", "of bigram: a text to test on that was not learnt from"),
            OneText("text", "of text and ladder: the text to read"),
            Structured("contexts", LabType.ListOf(LabType.Any), "of ladder: how many tokens back the model sees on each rung, such as [1, 4, 16, \"all\"]"),
        ],
        [
            Fact("merges", Records(Field("left", LabType.Text, "the first piece"), Field("right", LabType.Text, "the second piece"), Field("count", LabType.Number, "how often they stood together")), "of bpe: the merges, in order"),
            Fact("words", LabType.MapOf(LabType.Number), "of bpe: how often each word comes, its pieces set apart by spaces"),
            Fact("vocabulary", LabType.Number, "of bigram: how many different words there are", "words"),
            Fact("perplexity", LabType.Number, "among how many equally likely next tokens or words the model hesitates, on the text it learnt from or reads"),
            Fact("held_out_perplexity", LabType.Number, "the same, on the text that was held out"),
            Fact("next", LabType.MapOf(LabType.Number), "of bigram: how likely each word is after the first word"),
            Fact("tokens", LabType.Number, "of text: how many tokens the text has", "tokens"),
            Fact("bits_per_byte", LabType.Any, "of text: the information in a byte, a number; of ladder: the same for each rung, by name", "bits/byte"),
            Fact("surprisal_bits", LabType.Numbers, "of text: how much each token surprised the model", "bits"),
        ]);

    private static LabType Candidates() => Records(
        Field("id", LabType.Number, "its id"),
        Field("piece", LabType.Text, "its piece of text"),
        Field("rank", LabType.Number, "its rank; 1 is the likeliest"),
        Field("p", LabType.Number, "how likely it is to the model"),
        Field("sampling_p", LabType.Number, "how likely it is to be drawn, after the filters"),
        Field("cut_by", LabType.Text, "the filter that drops it; absent where none does"));
}
