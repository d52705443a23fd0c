using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The lab that grades: metrics, intervals, rubrics, a model as judge, two settings on the same items.</summary>
internal static class DeclaredEvaluate
{
    private const double MostCounted = 1_000_000;

    public static LabDeclaration Lab { get; } = new(
        "evaluate",
        "Grades answers by the measures that papers use.",
        [
            OneText("prediction", "one answer to grade"),
            Texts("references", "the right answers it is compared with"),
            Structured("rubric", Rubric(), "what prediction is held against, rule by rule"),
            Texts("samples", "several texts, to see how different they are"),
            Texts("expected", "the right labels"),
            Texts("predicted", "the labels that were given"),
            Whole("successes", "how many were right", null, 0, MostCounted),
            Whole("n", "of how many", null, 0, MostCounted),
            Whole("only_first_right", "on how many only the first of two was right", null, 0, MostCounted),
            Whole("only_second_right", "on how many only the second was right", null, 0, MostCounted),
            Structured("labels", LabType.ListOf(LabType.Any), "for each case, whether it is so: true or false, or 1 or 0"),
            Numbers("scores", "for each case, how sure the model was"),
            Texts("rater_a", "labels of one judge"),
            Texts("rater_b", "labels of another judge, of the same cases"),
            Truth("judge", false, "whether the model is asked which of two answers is the better one"),
            Structured("candidates", Candidates(), "of judge: pairs of answers; without it those that ship"),
            Structured("items", Records(Field("question", LabType.Text, "what is asked"), Field("answers", LabType.Texts, "the answers that count as right")), "of left and right: the questions; without it those that ship"),
            Structured("left", Side(), "one setting, tried on every item, such as {\"temperature\": 0}; what is left out is as in generate"),
            Structured("right", Side(), "another setting, tried on the same items; without a seed it has that of left"),
        ],
        [
            .. Metrics(),
            .. Counted(),
            .. Judged(),
            .. Bench(),
        ]);

    private static LabFact[] Metrics() =>
    [
        Fact("exact_match", LabType.Number, "1 where the answer is one of the right ones, else 0"),
        Fact("f1", LabType.Number, "how well the words agree, from 0 to 1"),
        Fact("rouge1", LabType.Number, "shared words, from 0 to 1"),
        Fact("rouge2", LabType.Number, "shared pairs of words, from 0 to 1"),
        Fact("rouge_l", LabType.Number, "the longest shared run of words, gaps allowed, from 0 to 1"),
        Fact("bleu", LabType.Number, "shared runs of up to four words, from 0 to 100"),
        Fact("chrf", LabType.Number, "shared runs of characters, from 0 to 100"),
        Fact("rubric_verdicts", Verdicts(), "for each rule of the rubric, whether it is met"),
        Fact("rubric_score", LabType.Number, "the weight of the rules that are met, over the weight of all, from 0 to 1"),
        Fact("distinct_1", LabType.Number, "the share of words that are different, from 0 to 1"),
        Fact("distinct_2", LabType.Number, "the share of pairs of words that are different, from 0 to 1"),
        Fact("distinct_3", LabType.Number, "the share of runs of three words that are different, from 0 to 1"),
        Fact("self_bleu", LabType.Number, "how much the texts repeat one another, from 0 to 100"),
    ];

    private static LabFact[] Counted() =>
    [
        Fact("accuracy", LabType.Number, "the share of right labels, from 0 to 1"),
        Fact("accuracy_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
        Fact("accuracy_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
        Fact("macro_f1", LabType.Number, "how well the labels agree, each label counting the same"),
        Fact("confusion", LabType.MapOf(LabType.MapOf(LabType.Number)), "for each right label, how often each label was given", "cases"),
        Fact("low", LabType.Number, "the low end of the 95 % interval (Wilson)"),
        Fact("high", LabType.Number, "the high end of the 95 % interval (Wilson)"),
        Fact("binomial_p", LabType.Number, "how often a fair coin would do as well or as badly"),
        Fact("p_value", LabType.Number, "how often chance alone would give such a difference (exact McNemar)"),
        Fact("auroc", LabType.Number, "how often a true case scores above a false one, from 0 to 1; absent where there are only true or only false ones"),
        Fact("auroc_low", LabType.Number, "the low end of its 95 % interval (bootstrap); absent above 1000 cases"),
        Fact("auroc_high", LabType.Number, "the high end of its 95 % interval (bootstrap); absent above 1000 cases"),
        Fact("brier", LabType.Number, "the mean squared error of the scores; absent where one is no probability"),
        Fact("ece", LabType.Number, "how far the scores are from how often they are right; absent where one is no probability"),
        Fact("agreement", LabType.Number, "the share of cases in which both judges say the same, from 0 to 1"),
        Fact("chance_agreement", LabType.Number, "how often two judges who guess with their own habits would agree, from 0 to 1"),
        Fact("kappa", LabType.Number, "Cohen's kappa: agreement beyond chance; 1 is full, 0 is that of chance; absent where chance alone agrees fully"),
        Fact("kappa_low", LabType.Number, "the low end of its 95 % interval (bootstrap); absent above 1000 cases"),
        Fact("kappa_high", LabType.Number, "the high end of its 95 % interval (bootstrap); absent above 1000 cases"),
    ];

    private static LabFact[] Judged() =>
    [
        Fact("judgements", Judgements(), "for each pair, what the model said of it in both orders"),
        Fact("position_bias", LabType.Number, "the share of pairs in which the verdict follows the place: both orders name the same letter, from 0 to 1"),
        Fact("position_bias_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
        Fact("position_bias_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
        Fact("first_place_share", LabType.Number, "how often A, the first place, was named, over both orders, from 0 to 1"),
        Fact("length_bias", LabType.Number, "the share of pairs of different length in which the longer answer wins over both orders, from 0 to 1"),
        Fact("length_bias_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
        Fact("length_bias_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
        Fact("longer_is_better", LabType.Number, "the share of the same pairs in which the person, too, finds the longer answer better, from 0 to 1"),
        Fact("judge_agreement", LabType.Number, "the share of pairs in which the model, over both orders, says what the person says, from 0 to 1"),
        Fact("judge_agreement_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
        Fact("judge_agreement_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
        Fact("judge_chance", LabType.Number, "how often model and person would agree by chance, from 0 to 1"),
        Fact("judge_kappa", LabType.Number, "Cohen's kappa of model and person; 0 is chance"),
        Fact("order_agreement", LabType.Number, "the share of pairs in which both orders name the same answer, from 0 to 1"),
        Fact("order_chance", LabType.Number, "how often they would by chance, from 0 to 1"),
        Fact("order_kappa", LabType.Number, "Cohen's kappa of the two orders; 0 is chance"),
    ];

    private static LabFact[] Bench() =>
    [
        Fact("graded", Graded(), "for each item, both answers and whether they are right"),
        Fact("left_accuracy", LabType.Number, "the share of items that left got right, from 0 to 1"),
        Fact("left_accuracy_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
        Fact("left_accuracy_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
        Fact("right_accuracy", LabType.Number, "the share of items that right got right, from 0 to 1"),
        Fact("right_accuracy_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
        Fact("right_accuracy_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
        Fact("left_only", LabType.Number, "on how many items only left is right", "items"),
        Fact("right_only", LabType.Number, "on how many items only right is right", "items"),
        Fact("bench_p_value", LabType.Number, "how often chance alone would give such a difference (exact McNemar)"),
        Fact("enough", LabType.Truth, "whether the difference is large enough to say anything: chance alone would give it less than once in twenty times"),
        Fact("tokens", LabType.Number, "how many tokens were written for it", "tokens"),
    ];

    private static LabType Rubric() => Records(
        Field("rule", LabType.Text, "contains, lacks, at_most_words, matches or one_of"),
        Field("value", LabType.Any, "what it is held against: a text, a number of words, a regular expression, or a list of texts"),
        Field("weight", LabType.Number, "how much it counts; 1 where it is left out"),
        Field("name", LabType.Text, "what to call it"));

    private static LabType Verdicts() => Records(
        Field("name", LabType.Text, "the rule in words, or its name"),
        Field("rule", LabType.Text, "the kind of rule"),
        Field("met", LabType.Truth, "whether it is met"),
        Field("weight", LabType.Number, "how much it counts"),
        Field("found", LabType.Text, "what was found"));

    private static LabType Candidates() => Records(
        Field("question", LabType.Text, "what was asked"),
        Field("first", LabType.Text, "one answer"),
        Field("second", LabType.Text, "the other answer"),
        Field("preferred", LabType.Text, "first or second: which a person finds better; may be left out"));

    private static LabType Judgements() => Records(
        Field("question", LabType.Text, "what was asked"),
        Field("p_first", LabType.Number, "the probability of the first answer, shown as A, against the second"),
        Field("p_first_swapped", LabType.Number, "the same with the first answer shown as B"),
        Field("verdict", LabType.Text, "first or second: the likelier over both orders"),
        Field("follows_place", LabType.Truth, "whether both orders name the same letter"),
        Field("longer", LabType.Text, "first or second: the longer one; absent where both are as long"),
        Field("preferred", LabType.Text, "first or second, as the person has it; absent where none was given"));

    private static LabType Graded() => Records(
        Field("question", LabType.Text, "what was asked"),
        Field("left_text", LabType.Text, "the answer of left"),
        Field("right_text", LabType.Text, "the answer of right"),
        Field("left_right", LabType.Truth, "whether the answer of left is right"),
        Field("right_right", LabType.Truth, "whether the answer of right is right"));

    private static LabType Side() => LabType.Record(
    [
        .. Shared.Generating.Select(own => Field(own.Name, own.Type, own.Meaning)),
        Field("template", LabType.Text, "how a question is put to the model, with {question} in its place"),
        Field("model", LabType.Text, "which model answers: its id, or a path"),
    ]);
}
