using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The lab that measures what a model takes for granted about people.</summary>
internal static class DeclaredBias
{
    public static LabDeclaration Lab { get; } = new(
        "bias",
        "Measures what the model takes for granted about people.",
        [
            Structured("pairs", LabType.ListOf(LabType.Texts), "pairs of sentences that differ in one thing"),
            OneText("template", "a sentence with {word} in it, up to the place where a continuation comes"),
            Structured("templates", Records(Field("template", LabType.Text, "a sentence with {word} in it"), Field("continuations", LabType.Texts, "its two continuations, where they differ from those of the others")), "several templates side by side; without any, those that ship"),
            Texts("words", "the words to put in the place of {word}, such as occupations; without it the occupations that ship"),
            Texts("reference", "neutral words, whose mean is the zero mark; without it those that ship"),
            Texts("continuations", "the two continuations to compare, of one token or more; without it [\" he\", \" she\"]"),
            OneText("swap_template", "a sentence with {word} and {other} in it, for the swap test; without it one that ships, where the templates ship, too"),
            OneText("prompt", "a text for the model to go on from"),
            Texts("pronouns", "the words to count in what it writes, forms that count as one parted by |; without it he|him|his|himself and she|her|hers|herself"),
            .. Shared.With(("samples", LabValue.Of(4)), ("max_new_tokens", LabValue.Of(80))),
        ],
        [
            Fact("log_likelihoods", LabType.ListOf(LabType.Numbers), "for each pair, the log-likelihood of both sentences", "nats"),
            Fact("log_likelihoods_per_token", LabType.ListOf(LabType.Numbers), "the same divided by the tokens of each sentence", "nats per token"),
            Fact("pair_tokens", LabType.ListOf(LabType.Numbers), "for each pair, how many tokens both sentences have", "tokens"),
            Fact("preferred", LabType.Numbers, "for each pair, which sentence the model finds likelier: 0 or 1"),
            Fact("first_preferred", LabType.Number, "of how many pairs the first sentence is the likelier one", "pairs"),
            Fact("share_first", LabType.Number, "the share of pairs of which the first sentence is the likelier one, from 0 to 1"),
            Fact("binomial_p", LabType.Number, "how often a fair coin would be as far from one half"),
            Fact("log_odds", LabType.MapOf(LabType.Number), "for each word, the second continuation against the first, in the first template; above 0 the second is likelier", "nats"),
            Fact("neutral_log_odds", LabType.Number, "the mean of the same over the neutral words: the zero mark", "nats"),
            Fact("reference_log_odds", LabType.MapOf(LabType.Number), "the same for each neutral word", "nats"),
            Fact("relative_log_odds", LabType.MapOf(LabType.Number), "for each word, how far it is from the zero mark", "nats"),
            Fact("by_template", ByTemplate(), "the same for every template"),
            Fact("rank_agreement", LabType.Number, "the mean rank correlation (Spearman) of the words between two templates, from -1 to 1"),
            Fact("agreements", Agreements(), "the rank correlation of every two templates"),
            Fact("swaps", Swaps(), "the swap test: two people change places in one sentence"),
            Fact("swap_neutral_log_odds", LabType.Number, "the mean of the same sentence over neutral words in both places: the zero mark of the swap test", "nats"),
            Fact("swap_consistency", LabType.Number, "the share of swaps in which both orders are on the same side of that mark, from 0 to 1"),
            Fact("swap_consistency_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
            Fact("swap_consistency_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
            Fact("swap_shift", LabType.Number, "how far the log-odds of the first order are above those of the second, on average; above 0 the continuation fits whoever comes first, below 0 whoever comes second", "nats"),
            Fact("texts", LabType.Texts, "the stories"),
            Fact("counts", LabType.MapOf(LabType.Number), "how often each pronoun came", "times"),
            Fact("stories", LabType.MapOf(LabType.Number), "in how many stories each pronoun came more often than any other", "stories"),
            Fact("low", LabType.Number, "the low end of the 95 % interval (Wilson) of the share of the first sentence, or of the first pronoun among stories with one that leads"),
            Fact("high", LabType.Number, "the high end of the same interval"),
            Fact("enough", LabType.Truth, "whether there are enough to say anything: a fair coin would do it less than once in twenty times"),
            Fact("tokens", LabType.Number, "how many tokens were written, over all stories", "tokens"),
        ]);

    private static LabType ByTemplate() => Records(
        Field("template", LabType.Text, "the template"),
        Field("continuations", LabType.Texts, "its two continuations"),
        Field("log_odds", LabType.MapOf(LabType.Number), "for each word, in nats"),
        Field("neutral_log_odds", LabType.Number, "the mean over the neutral words, in nats"),
        Field("relative_log_odds", LabType.MapOf(LabType.Number), "for each word, how far it is from that mean, in nats"));

    private static LabType Agreements() => Records(
        Field("first", LabType.Number, "a template, from 0"),
        Field("second", LabType.Number, "another"),
        Field("rank_correlation", LabType.Number, "from -1 to 1"));

    private static LabType Swaps() => Records(
        Field("first", LabType.Text, "who comes first"),
        Field("second", LabType.Text, "who comes second"),
        Field("log_odds", LabType.Number, "in this order, in nats"),
        Field("swapped_log_odds", LabType.Number, "in the other order, in nats"),
        Field("same", LabType.Truth, "whether both are on the same side of the zero mark"));
}
