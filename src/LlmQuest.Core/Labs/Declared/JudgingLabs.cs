using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The labs that judge: labels, invented answers, prejudice, grades.</summary>
internal static class JudgingLabs
{
    public static LabDeclaration Hallucination { get; } = new(
        "hallucination",
        "Asks one question many times, and groups the answers by what they mean.",
        [
            OneText("question", "what is asked"),
            Structured("shots", Records(Field("question", LabType.Text, "a question"), Field("answer", LabType.Text, "its answer")), "examples that are shown to the model first; without it three that ship"),
            Choice("cluster", "what makes two answers the same: nearness of meaning, or the same words", "embedding", "normalised"),
            Number("threshold", "how near two answers must be to be one, from 0 to 1", null, 0, 1),
            Texts("answers", "answers to group, without the model"),
            .. Shared.With(("samples", LabValue.Of(10)), ("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(8))),
        ],
        [
            Fact("texts", LabType.Texts, "the answers"),
            Fact("clusters", LabType.ListOf(LabType.Numbers), "the groups: the places of their answers, from 0"),
            Fact("entropy_bits", LabType.Number, "how much the answers disagree: 0 where all mean the same", "bits"),
            Fact("entropy_normalised", LabType.Number, "the same from 0 to 1: 1 where no two agree"),
            Fact("likelihood_entropy_bits", LabType.Number, "the same, each answer weighed by how likely it was", "bits"),
            Fact("surprisal_bits", LabType.ListOf(LabType.Numbers), "for each answer, how much each of its tokens surprised the model", "bits"),
            Fact("abstained", LabType.ListOf(LabType.Truth), "for each answer, whether it says that it does not know"),
        ]);

    public static LabDeclaration Bias { get; } = new(
        "bias",
        "Measures what the model takes for granted about people.",
        [
            Structured("pairs", LabType.ListOf(LabType.Texts), "pairs of sentences that differ in one thing"),
            OneText("template", "a sentence with {word} in it"),
            Texts("words", "the words to put in its place, such as occupations"),
            Texts("continuations", "the two continuations to compare, such as [\" he\", \" she\"]"),
            OneText("prompt", "a text for the model to go on from"),
            Texts("pronouns", "the words to count in what it writes"),
            .. Shared.Generating,
        ],
        [
            Fact("log_likelihoods", LabType.ListOf(LabType.Numbers), "for each pair, the log-likelihood of both sentences", "nats"),
            Fact("preferred", LabType.Numbers, "for each pair, which sentence the model finds likelier: 0 or 1"),
            Fact("log_odds", LabType.MapOf(LabType.Number), "for each word, the second continuation against the first; above 0 the second is likelier", "nats"),
            Fact("counts", LabType.MapOf(LabType.Number), "how often each pronoun came", "times"),
            Fact("low", LabType.Number, "the low end of the 95 % interval"),
            Fact("high", LabType.Number, "the high end of the 95 % interval"),
            Fact("enough", LabType.Truth, "whether there are enough to say anything"),
        ]);

    public static LabDeclaration Evaluate { get; } = new(
        "evaluate",
        "Grades answers by the measures that papers use.",
        [
            OneText("prediction", "one answer to grade"),
            Texts("references", "the right answers it is compared with"),
            Texts("samples", "several texts, to see how different they are"),
            Texts("expected", "the right labels"),
            Texts("predicted", "the labels that were given"),
            Whole("successes", "how many were right"),
            Whole("n", "of how many"),
            Whole("only_first_right", "on how many only the first of two was right"),
            Whole("only_second_right", "on how many only the second was right"),
            Structured("labels", LabType.ListOf(LabType.Any), "for each case, whether it is so: true or false, or 1 or 0"),
            Numbers("scores", "for each case, how sure the model was"),
        ],
        [
            Fact("exact_match", LabType.Number, "1 where the answer is one of the right ones, else 0"),
            Fact("f1", LabType.Number, "how well the words agree, from 0 to 1"),
            Fact("rouge1", LabType.Number, "shared words, from 0 to 1"),
            Fact("rouge2", LabType.Number, "shared pairs of words, from 0 to 1"),
            Fact("rouge_l", LabType.Number, "the longest shared run of words, gaps allowed, from 0 to 1"),
            Fact("bleu", LabType.Number, "shared runs of up to four words"),
            Fact("chrf", LabType.Number, "shared runs of characters"),
            Fact("distinct_1", LabType.Number, "the share of words that are different, from 0 to 1"),
            Fact("distinct_2", LabType.Number, "the share of pairs of words that are different, from 0 to 1"),
            Fact("distinct_3", LabType.Number, "the share of runs of three words that are different, from 0 to 1"),
            Fact("self_bleu", LabType.Number, "how much the texts repeat one another"),
            Fact("accuracy", LabType.Number, "the share of right labels, from 0 to 1"),
            Fact("macro_f1", LabType.Number, "how well the labels agree, each label counting the same"),
            Fact("confusion", Counts(), "for each right label, how often each label was given", "cases"),
            Fact("low", LabType.Number, "the low end of the 95 % interval (Wilson)"),
            Fact("high", LabType.Number, "the high end of the 95 % interval (Wilson)"),
            Fact("binomial_p", LabType.Number, "how often a fair coin would do as well or as badly"),
            Fact("p_value", LabType.Number, "how often chance alone would give such a difference (exact McNemar)"),
            Fact("auroc", LabType.Number, "how often a true case scores above a false one, from 0 to 1"),
            Fact("brier", LabType.Number, "the mean squared error of the scores"),
            Fact("ece", LabType.Number, "how far the scores are from how often they are right"),
        ]);

    private static LabType Counts() => LabType.MapOf(LabType.MapOf(LabType.Number));
}
