using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The labs that look things up before they answer.</summary>
internal static class RetrievalLabs
{
    public static LabDeclaration Rag { get; } = new(
        "rag",
        "Finds the passages that fit a question, and lets the model answer from them.",
        [
            Texts("documents", "the texts to search"),
            OneText("pages", "a folder with the pages to search"),
            Whole("chunk_size", "how long a passage may be, in characters", 500, 1, 100_000).In("characters"),
            Whole("chunk_overlap", "how much of one passage the next repeats, in characters", 50, 0, 100_000).In("characters"),
            OneText("question", "what is asked"),
            Whole("k", "how many passages to use", 4, 1, 1000),
            Choice("search", "similarity: the nearest passages; mmr: near, but different from one another", "similarity", "mmr"),
            Number("lambda", "of mmr: 1 is only near, 0 only different", 0.5, 0, 1),
            Number("threshold", "the score a passage must have to be used", null, -1, 1),
            OneText("template", "how passages and question are put to the model"),
            Truth("answer", true, "whether the model answers, or only the search is shown"),
            OneText("gold", "the passage or answer that is right"),
            Numbers("query_vector", "a search without the model: the vector to look for"),
            Structured("vectors", LabType.ListOf(LabType.Numbers), "a search without the model: the vectors to search"),
            .. Shared.Generating,
        ],
        [
            Fact("chunks", LabType.Texts, "the passages"),
            Fact("hits", Records(Field("chunk", LabType.Number, "which passage, from 0"), Field("source", LabType.Text, "where it comes from"), Field("score", LabType.Number, "how near it is"), Field("text", LabType.Text, "the passage")), "the passages that were found, nearest first"),
            Fact("prompt", LabType.Text, "the exact prompt that was sent"),
            Fact("texts", LabType.Texts, "the answers"),
            Fact("support", Records(Field("sentence", LabType.Text, "a sentence of the answer"), Field("score", LabType.Number, "how near the nearest passage is to it"), Field("word_recall", LabType.Number, "the share of its words that the passages have")), "how well each sentence of the answer is supported"),
            Fact("hit_at_k", LabType.Number, "1 where the right passage was found, else 0; over several questions the share"),
            Fact("mrr", LabType.Number, "one divided by the rank of the right passage; over several questions the mean"),
            Fact("context_gain", LabType.Number, "how much likelier the right answer is with the passages than without", "bits"),
            Fact("order", LabType.Numbers, "of vectors: their places, nearest first"),
        ]);

    public static LabDeclaration Pipeline { get; } = new(
        "pipeline",
        "Wires an assistant from parts, and runs a set of questions through it.",
        [
            Structured("nodes", LabType.ListOf(LabType.MapOf(LabType.Any)), "the parts: each has an id, a kind (split, retrieve, filter, rewrite, generate, check, refuse, answer) and its parameters"),
            Structured("edges", Records(Field("from", LabType.Text, "the id of a part"), Field("to", LabType.Text, "the id of the next"), Field("when", LabType.Any, "on which outcome; without it always")), "how the parts are joined"),
            OneText("pages", "a folder with the pages to search"),
            Structured("questions", Records(Field("question", LabType.Text, "what is asked"), Field("gold", LabType.Text, "the right answer; without it the pages have none")), "the questions to run"),
        ],
        [
            Fact("right", LabType.Number, "how many answers are right", "questions"),
            Fact("wrong", LabType.Number, "how many are wrong", "questions"),
            Fact("refused", LabType.Number, "how many questions were refused", "questions"),
            Fact("tokens", LabType.Number, "how many tokens were read and written", "tokens"),
            Fact("calls", LabType.Number, "how often the model was asked", "calls"),
            Fact("accuracy", LabType.Number, "the share of questions that were treated rightly, from 0 to 1"),
            Fact("traces", LabType.ListOf(Records(Field("node", LabType.Text, "the id of the part"), Field("in", LabType.Any, "what came in"), Field("prompt", LabType.Text, "the exact prompt, where the model was asked"), Field("out", LabType.Any, "what came out"))), "for each question, what each part did"),
            Fact("diagram", LabType.Text, "the parts as a Mermaid diagram"),
        ]);
}
