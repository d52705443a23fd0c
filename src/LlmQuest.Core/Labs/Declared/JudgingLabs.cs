using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The lab that judges texts: sorting them under labels.</summary>
internal static class JudgingLabs
{
    private static readonly LabType Examples = Records(Field("text", LabType.Text, "the text"), Field("label", LabType.Text, "its label"));

    public static LabDeclaration Classify { get; } = new(
        "classify",
        "Lets the model sort texts under labels, and counts how often it is right.",
        [
            Texts("texts", "the texts to sort"),
            Texts("labels", "the labels to sort them under"),
            Texts("expected", "the right label of each text"),
            OneText("template", "how a text is put to the model, with {text} in its place"),
            Shared.Of("mode") with { Default = LabValue.Of("raw") },
            Structured("label_words", LabType.MapOf(LabType.Texts), "for each label, the continuations that stand for it; their probabilities are added up"),
            Structured("shots", Examples, "examples that are shown to the model first"),
            Choice("method", "generate: read the label the model writes; score: compare the probabilities of the labels; both", "both", "generate", "score"),
            Choice("calibration", "how the scores are made fair between labels", "none", "contextual", "batch"),
            Number("margin", "by how much the first label must lead; below it the answer is that one cannot say", 0).In("nats"),
            Truth("traditional", false, "whether a model that only counts words is trained beside it"),
            Structured("training", Examples, "texts with labels, for the model that counts words"),
        ],
        [
            Fact("label_logprobs", LabType.ListOf(LabType.MapOf(LabType.Number)), "for each text, the log-probability of each label", "nats"),
            Fact("predicted", LabType.Texts, "the label of each text by score"),
            Fact("generated", LabType.Texts, "the label of each text as the model wrote it"),
            Fact("accuracy", LabType.Number, "the share of right labels by score, from 0 to 1"),
            Fact("accuracy_low", LabType.Number, "the low end of its 95 % interval"),
            Fact("accuracy_high", LabType.Number, "the high end of its 95 % interval"),
            Fact("generated_accuracy", LabType.Number, "the share of right labels as written, from 0 to 1"),
            Fact("mismatch_rate", LabType.Number, "how often the written label is not the one by score, from 0 to 1"),
            Fact("confusion", Counts(), "for each right label, how often each label was given", "texts"),
            Fact("majority_baseline", LabType.Number, "what always giving the commonest label would get, from 0 to 1"),
            Fact("traditional_predicted", LabType.Texts, "the labels of the model that counts words"),
            Fact("traditional_probabilities", LabType.ListOf(LabType.MapOf(LabType.Number)), "for each text, the probability it gives each label"),
            Fact("traditional_accuracy", LabType.Number, "the share of its labels that are right, from 0 to 1"),
        ]);

    private static LabType Counts() => LabType.MapOf(LabType.MapOf(LabType.Number));
}
