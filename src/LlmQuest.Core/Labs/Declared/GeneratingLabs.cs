using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The labs in which the model writes.</summary>
internal static class GeneratingLabs
{
    public static LabDeclaration Generate { get; } = new(
        GenerateLab.Name,
        "Lets the model write on from a prompt.",
        [.. GenerateLab.Parameters, Shared.System, Shared.Steps],
        [.. Shared.Facts, Fact("times_said", LabType.Number, "how often a text of this experiment has now come out for its prompt, in the whole run", "times")]);

    public static LabDeclaration Compare { get; } = new(
        "compare",
        "Sets two answers to one prompt side by side.",
        [
            OneText("prompt", "the text both go on from", ""),
            Structured("left", Side(), "the parameters of the left answer, such as {\"temperature\": 0}; what is left out is as in generate"),
            Structured("right", Side(), "the parameters of the right answer; without a seed it has that of the left one"),
        ],
        [
            Fact("left_text", LabType.Text, "the left answer"),
            Fact("right_text", LabType.Text, "the right answer"),
            Fact("same", LabType.Truth, "whether both are the same text"),
            Fact("first_difference", LabType.Number, "the first token in which they differ, from 0; -1 where there is none", "tokens"),
            Fact("shared_words", LabType.Number, "how much of their words they share, from 0 to 1 (Jaccard)"),
            Fact("left_piece", LabType.Text, "the token of the left answer at the first difference; absent where it had ended"),
            Fact("right_piece", LabType.Text, "the token of the right answer at the first difference; absent where it had ended"),
            Fact("left_token_ids", LabType.Numbers, "the token ids of the left answer"),
            Fact("right_token_ids", LabType.Numbers, "the token ids of the right answer"),
            Fact("left_model", LabType.Text, "the model of the left answer"),
            Fact("right_model", LabType.Text, "the model of the right answer"),
        ]);

    public static LabDeclaration SamplingGrid { get; } = new(
        "sampling-grid",
        "Writes several samples at several temperatures, all at once.",
        [
            OneText("prompt", "the text the model goes on from", ""),
            Numbers("temperatures", "the temperature of each row", 0, 10, 0.1, 0.7, 1.2),
            .. Shared.With(("samples", LabValue.Of(3)), ("mode", LabValue.Of("raw")))
                .Select(own => own.Name == "temperature" ? own with { Instead = "temperatures", Meaning = "without effect here: each row has its own, in temperatures" } : own),
        ],
        [
            Fact("rows", Rows(), "the rows of the grid, one for each temperature"),
            Fact("texts", LabType.Texts, "every text of the grid, row by row"),
            Fact("distinct", LabType.Number, "how many different texts the grid has"),
        ]);

    private static LabType Side()
        => LabType.Record([.. Shared.Generating.Select(own => Field(own.Name, own.Type, own.Meaning)), Field("model", LabType.Text, "which model answers: its id, or a path")]);

    private static LabType Rows() => Records(
        Field("temperature", LabType.Number, "its temperature"),
        Field("texts", LabType.Texts, "its samples"),
        Field("token_ids", LabType.ListOf(LabType.Numbers), "the token ids of each sample"),
        Field("distinct", LabType.Number, "how many different texts it has"),
        Field("distinct_1", LabType.Number, "the share of its words that are different, from 0 to 1"),
        Field("distinct_2", LabType.Number, "the share of its pairs of words that are different, from 0 to 1"),
        Field("first_divergence", LabType.Number, "the mean place at which two samples part; absent for one sample"),
        Field("mean_surprisal_bits", LabType.Number, "how much a token surprised the model, on average"));
}
