using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The lab that sorts texts under labels.</summary>
internal static class DeclaredClassify
{
    private const int MostOrders = 120;
    private static readonly LabType Examples = Records(Field("text", LabType.Text, "the text"), Field("label", LabType.Text, "its label"));

    public static LabDeclaration Lab { get; } = new(
        "classify",
        "Lets the model sort texts under labels, and counts how often it is right.",
        [
            OneText("file", "a CSV file with the texts, whose first line names the columns: text, and label where the right one is known; its texts are recorded, not its name; without it and texts, the reviews that ship"),
            Texts("texts", "the texts to sort"),
            Texts("labels", "the labels to sort them under; without it those of expected, of training or of shots, or else Positive and Negative"),
            Texts("expected", "the right label of each text; ? is not known, and one that is none of the labels can only be met by 'cannot say'"),
            OneText("template", "how a text is put to the model, with {text} in its place; {labels} becomes the list of labels"),
            Shared.Of("mode") with { Default = LabValue.Of("raw") },
            Choice("generate_mode", "how the label is asked for that the model writes: as the scores are, by raw completion, or in a chat", "same", "raw", "chat"),
            Structured("label_words", LabType.MapOf(LabType.Texts), "for each label, the continuations that stand for it; their probabilities are added up"),
            Structured("shots", Examples, "examples that are shown to the model first, in this order"),
            Whole("orders", "in how many orders of the shots the texts are sorted; the first is the one that is given", 1, 1, MostOrders),
            Choice("method", "generate: read the label the model writes; score: compare the probabilities of the labels; both", "both", "generate", "score"),
            Choice("calibration", "how the scores are made fair between labels: contextual divides by what texts that say nothing get, batch takes each label's median over the texts as zero, which assumes about as many texts of each label", "none", "contextual", "batch"),
            Number("margin", "by how much the first label must lead; below it the answer is 'cannot say'", 0).In("nats"),
            Truth("traditional", false, "whether a model that only counts words is trained beside it"),
            Structured("training", Examples, "texts with labels, for the model that counts words and for the learning curves; without it the training reviews that ship"),
            Truth("curve", false, "whether learning curves are drawn: of the model that counts words by training texts, of the model by shots"),
        ],
        [
            Fact("label_logprobs", LabType.ListOf(LabType.MapOf(LabType.Number)), "for each text, the log-probability of each label, before any calibration", "nats"),
            Fact("scores", LabType.ListOf(LabType.MapOf(LabType.Number)), "for each text, the score of each label after calibration; absent without one", "nats"),
            Fact("label_tokens", LabType.MapOf(LabType.Numbers), "for each label, how many tokens each of its continuations has", "tokens"),
            Fact("prompt", LabType.Text, "the exact prompt of the first text, up to where the label is to stand"),
            Fact("generate_prompt", LabType.Text, "the exact prompt of the first text, where the model is to write the label"),
            Fact("predicted", LabType.Texts, "the label of each text by score, or 'cannot say'"),
            Fact("cannot_say", LabType.Number, "how many texts lie within the margin", "texts"),
            Fact("generated", LabType.Texts, "the label of each text as the model wrote it; empty where it wrote none"),
            Fact("written", LabType.Texts, "what the model wrote for each text"),
            Fact("accuracy", LabType.Number, "the share of right labels by score, from 0 to 1"),
            Fact("accuracy_low", LabType.Number, "the low end of its 95 % interval (Wilson)"),
            Fact("accuracy_high", LabType.Number, "the high end of its 95 % interval (Wilson)"),
            Fact("answered_accuracy", LabType.Number, "the share of right labels among the texts that were answered, where a margin is set, from 0 to 1"),
            Fact("generated_accuracy", LabType.Number, "the share of right labels as written, from 0 to 1; no label is wrong"),
            Fact("generated_invalid", LabType.Number, "how many texts got no label in what the model wrote", "texts"),
            Fact("mismatch_rate", LabType.Number, "how often the written label is not the one by score, from 0 to 1"),
            Fact("accuracies", Records(Field("how", LabType.Text, "how the label was found"), Field("right", LabType.Number, "how many were right"), Field("n", LabType.Number, "of how many"), Field("accuracy", LabType.Number, "the share, from 0 to 1"), Field("low", LabType.Number, "the low end of its 95 % interval (Wilson)"), Field("high", LabType.Number, "the high end"), Field("p_value", LabType.Number, "how often chance alone would part it so from the first row (exact McNemar); absent in the first")), "how often each way of finding the label was right"),
            Fact("confusion", LabType.MapOf(LabType.MapOf(LabType.Number)), "for each right label, how often each label was given; by score, or as written where there are no scores", "texts"),
            Fact("majority_baseline", LabType.Number, "what always giving the commonest label would get, from 0 to 1"),
            Fact("orders", Records(Field("order", LabType.Numbers, "the places of the shots, from 0"), Field("predicted", LabType.Texts, "the label of each text"), Field("accuracy", LabType.Number, "the share of right labels, from 0 to 1; absent where none is known")), "what became of each order of the shots"),
            Fact("traditional_predicted", LabType.Texts, "the labels of the model that counts words"),
            Fact("traditional_probabilities", LabType.ListOf(LabType.MapOf(LabType.Number)), "for each text, the probability it gives each label"),
            Fact("traditional_accuracy", LabType.Number, "the share of its labels that are right, from 0 to 1"),
            Fact("traditional_weights", LabType.MapOf(LabType.MapOf(LabType.Number)), "for each label, the words that speak most for it, and by how much they lead", "nats"),
            Fact("traditional_words", LabType.ListOf(LabType.MapOf(LabType.Number)), "for each text, the words it knew, and how much each speaks for the label it gave", "nats"),
            Fact("traditional_curve", Curve("examples", "how many training texts it learned from"), "how well the model that counts words does by training texts"),
            Fact("model_curve", Curve("examples", "how many shots were shown"), "how well the model does by shots, with its calibration"),
            Fact("seconds", LabType.MapOf(LabType.Number), "how long each way took: score, generate, training, traditional", "s"),
            Fact("joules", LabType.MapOf(LabType.Number), "what energy each way took", "J"),
            Fact("estimated", LabType.Truth, "true unless the energy was read from a counter; else 15 W over rest are assumed"),
        ]);

    private static LabType Curve(string name, string meaning)
        => Records(Field(name, LabType.Number, meaning), Field("accuracy", LabType.Number, "the share of right labels, from 0 to 1"), Field("low", LabType.Number, "the low end of its 95 % interval (Wilson)"), Field("high", LabType.Number, "the high end"));
}
