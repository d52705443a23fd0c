using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The lab that asks one question many times, or a whole set of them.</summary>
internal static class DeclaredHallucination
{
    public static LabDeclaration Lab { get; } = new(
        "hallucination",
        "Asks one question many times, and groups the answers by what they mean.",
        [
            OneText("question", "what is asked"),
            Structured("shots", Records(Field("question", LabType.Text, "a question"), Field("answer", LabType.Text, "its answer")), "examples that are shown to the model first; without it three that ship, in raw completion only"),
            Choice("cluster", "what makes two answers the same: nearness of meaning, or the same words", "embedding", "normalised"),
            Number("threshold", "how near two answers must be to be one, from 0 to 1 (cosine); used by cluster embedding only", StandardThreshold, 0, 1),
            Texts("answers", "answers to group, without the model that writes"),
            Numbers("mean_logprobs", "of answers: the mean log-probability of a token of each, for the likelihood entropy", -1e6, 0).In("nats"),
            OneText("right_answer", "the right answer to question; several ways to say it are parted by |"),
            Structured("questions", Records(Field("question", LabType.Text, "what is asked"), Field("known", LabType.Truth, "whether there is such a thing; false where it is invented"), Field("answer", LabType.Text, "the right answer, its forms parted by |; left out where there is none")), "a set of questions to ask one after another"),
            Choice("question_set", "shipped: asks the questions that ship, real and invented ones", "none", "shipped"),
            Number("steady", "at most so much normalised entropy counts as steady, from 0 to 1", 0.3, 0, 1),
            .. Shared.With(("samples", LabValue.Of(10)), ("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(8)), ("stop", LabValue.Of(["\n"]))),
        ],
        [
            Fact("texts", LabType.Texts, "the answers"),
            Fact("clusters", LabType.ListOf(LabType.Numbers), "the groups: the places of their answers, from 0"),
            Fact("entropy_bits", LabType.Number, "how much the answers disagree: 0 where all mean the same", "bits"),
            Fact("entropy_normalised", LabType.Number, "the same from 0 to 1: 1 where no two agree"),
            Fact("likelihood_entropy_bits", LabType.Number, "the same, each answer weighed by how likely it was; absent where an answer has no token", "bits"),
            Fact("naive_entropy_bits", LabType.Number, "the mean surprise of a token, whatever the answers mean; for comparison", "bits"),
            Fact("surprisal_bits", LabType.ListOf(LabType.Numbers), "for each answer, how much each of its tokens surprised the model; the line break that ended it is one of them", "bits"),
            Fact("abstained", LabType.ListOf(LabType.Truth), "for each answer, whether it says that it does not know"),
            Fact("right", LabType.ListOf(LabType.Truth), "for each answer, whether it holds the right one; absent where none was given"),
            Fact("tokens", LabType.Number, "how many tokens were written, over all answers", "tokens"),
            Fact("per_question", PerQuestion(), "of a set: what came of each question"),
            Fact("auroc", LabType.Number, "of a set: how often a wrong or invented question has more entropy than a right one, from 0 to 1; one half is chance"),
            Fact("auroc_low", LabType.Number, "the low end of its 95 % interval (bootstrap over the questions)"),
            Fact("auroc_high", LabType.Number, "the high end of its 95 % interval (bootstrap over the questions)"),
            Fact("auroc_invented", LabType.Number, "of a set: how often an invented question has more entropy than a real one, whatever was answered"),
            Fact("auroc_invented_low", LabType.Number, "the low end of its 95 % interval (bootstrap over the questions)"),
            Fact("auroc_invented_high", LabType.Number, "the high end of its 95 % interval (bootstrap over the questions)"),
            Fact("right_questions", LabType.Number, "of a set: how many questions with a right answer were answered right by the largest group", "questions"),
            Fact("answered_questions", LabType.Number, "of a set: how many questions have a right answer", "questions"),
            Fact("abstention_rate", LabType.Number, "of a set: the share of all answers that say they do not know, from 0 to 1"),
            Fact("invented_abstention_rate", LabType.Number, "the same over the invented questions alone, where it would be right"),
            Fact("steady_and_wrong", LabType.Texts, "of a set: real questions whose answers agree and are wrong: entropy cannot see these"),
            Fact("steady_and_invented", LabType.Texts, "of a set: invented questions whose answers agree all the same"),
            Fact("unsteady_and_right", LabType.Texts, "of a set: questions whose answers disagree although the largest group is right"),
        ]);

    // How it was chosen stands in lessons/data/README.md, under questions.csv.
    private const double StandardThreshold = 0.7;

    private static LabType PerQuestion() => Records(
        Field("question", LabType.Text, "the question"),
        Field("known", LabType.Truth, "whether there is such a thing"),
        Field("answer", LabType.Text, "the first answer of the largest group"),
        Field("entropy_bits", LabType.Number, "how much its answers disagree, in bits"),
        Field("entropy_normalised", LabType.Number, "the same from 0 to 1"),
        Field("groups", LabType.Number, "how many groups its answers make"),
        Field("largest", LabType.Number, "how many answers the largest group has"),
        Field("answers", LabType.Number, "how many answers there are"),
        Field("right", LabType.Truth, "whether that answer is right; absent where there is no right one"),
        Field("abstained", LabType.Number, "how many answers say that they do not know"),
        Field("texts", LabType.Texts, "the answers"));
}
