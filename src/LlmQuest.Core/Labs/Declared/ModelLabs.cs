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
            Choice("task", "bpe: merge pieces; bigram: count runs of words; text: the real model reads; ladder: models from dull to clever; network: learn the pairs of words step by step", "bpe", "bigram", "text", "ladder", "network"),
            OneText("corpus", "of bpe, bigram and network: the text to learn from; its words stand between spaces or line breaks", ShippedTexts.Corpus),
            Whole("merges", "of bpe: how many merges to make", 15, 0, 10_000),
            Number("k", "of bigram: what is added to every count, so that nothing is impossible", 1),
            Whole("order", "of bigram: how many words are counted together; 1 single words, 2 pairs, 3 runs of three", 2, 1, 5),
            OneText("held_out", "of bigram: a text to test on that was not learnt from; without it, and with the corpus that ships, the one that ships beside it"),
            Number("temperature", "of bigram: how wildly its texts are drawn; 0 always takes the likeliest word, 1 is as counted", 1, 0, 10),
            Whole("samples", "of bigram: how many texts to draw", 3, 0, 64),
            Whole("max_new_tokens", "of bigram: how many words to draw for each text, after those that begin the corpus", 20, 1, 4096) with { Unit = "words" },
            Whole("seed", "of bigram and network: start of the dice; without it a new one is drawn and recorded", null, 0, GenerateLab.LargestSeed),
            Whole("iterations", "of network: how many steps of gradient descent to make", 300, 0, 10_000),
            Number("learning_rate", "of network: how far a step goes down the slope; up to 4 the loss never rises, whatever the corpus", 30, 0, 1000),
            OneText("text", "of text and ladder: the text to read", ShippedTexts.Page),
            Structured("contexts", LabType.ListOf(LabType.Any), "of ladder: how many tokens back the model sees on each rung, such as [1, 4, 16, \"all\"]") with { Default = LabValue.List([LabValue.Of(1), LabValue.Of(4), LabValue.Of(16), LabValue.Of("all")]) },
        ],
        [
            Fact("merges", Records(Field("left", LabType.Text, "the first piece"), Field("right", LabType.Text, "the second piece"), Field("count", LabType.Number, "how often they stood together")), "of bpe: the merges, in order"),
            Fact("words", LabType.MapOf(LabType.Number), "of bpe: how often each word comes, its pieces set apart by spaces"),
            Fact("vocabulary", LabType.Number, "of bigram and network: how many different words the corpus has", "words"),
            Fact("perplexity", LabType.Number, "among how many equally likely next tokens or words the model hesitates, on the text it learnt from or reads"),
            Fact("held_out_perplexity", LabType.Number, "the same, on the text that was held out; words that the corpus does not have are left out; absent where a word was impossible, as happens with k = 0"),
            Fact("unknown_words", LabType.Number, "of bigram: how many words of the held-out text are left out, because the corpus does not have them", "words"),
            Fact("unseen_words", LabType.Number, "of bigram: how many other words of it never followed the words before them in the corpus", "words"),
            Fact("next", LabType.MapOf(LabType.Number), "of bigram and network: how likely each word is after the first word; of bigram after the first order - 1 words"),
            Fact("counted_next", LabType.MapOf(LabType.Number), "of network: how often each word really follows the first word, as a share"),
            Fact("texts", LabType.Texts, "of bigram: the texts that were drawn, each from the words that begin the corpus"),
            Fact("curve", Records(Field("words", LabType.Number, "how much of the corpus was counted, in words"), Field("bits", LabType.Number, "the loss on these words, in bits per word"), Field("held_out_bits", LabType.Number, "the loss on the held-out text, in bits per word; absent where a word was impossible")), "of bigram: the loss while the corpus grows; the vocabulary is that of the whole corpus throughout"),
            Fact("losses", LabType.Numbers, "of network: the loss before the first step, then evenly spaced to the last, at most 200 of them", "bits/word"),
            Fact("counted_loss", LabType.Number, "of network: the loss of the counted table, with nothing added: the least that a table of pairs can reach on this corpus", "bits/word"),
            Fact("table_distance", LabType.Number, "of network: how far its table is from the counted one, from 0 to 1: the total variation of the rows, weighted by how often their word comes"),
            Fact("tokens", LabType.Number, "of text: how many tokens the text has", "tokens"),
            Fact("pieces", LabType.Texts, "of text: the text that each token completes; a character of several tokens stands at its last"),
            Fact("bits_per_byte", LabType.Any, "of text: the information in a byte, a number; of ladder: the same for each rung, by name: uniform (every byte equally likely: 8), letters and bigram (bytes and pairs of bytes of this text, each foretold from those before it and only then counted), and the real model by context", "bits/byte"),
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
