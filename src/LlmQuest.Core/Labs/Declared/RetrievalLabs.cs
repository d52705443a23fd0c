using System.Collections.Immutable;
using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The labs that look things up before they answer.</summary>
internal static class RetrievalLabs
{
    private const int ShortAnswer = 40;

    // Greedy and short: what is looked at here is what the passages do, not the dice.
    private static readonly ImmutableArray<LabParameter> Writing = Shared.With(
        ("max_new_tokens", LabValue.Of(ShortAnswer)),
        ("temperature", LabValue.Of(0)));

    private static readonly LabType Hits = Records(
        Field("chunk", LabType.Number, "which passage, from 0"),
        Field("source", LabType.Text, "where it comes from"),
        Field("score", LabType.Number, "how near it is: the cosine of the two vectors"),
        Field("text", LabType.Text, "the passage"),
        Field("used", LabType.Truth, "whether the prompt has it"));

    public static LabDeclaration Rag { get; } = new(
        "rag",
        "Finds the passages that fit a question, and lets the model answer from them.",
        [
            Structured("documents", LabType.Texts, "the texts to search, each a page as it is"),
            OneText("pages", "a folder or a file with the pages to search, parted by lines that are ---; gazette ships and is taken where nothing else is named"),
            Whole("chunk_size", "how long a passage may be, in characters", 500, 1, 100_000).In("characters"),
            Whole("chunk_overlap", "how much of one passage the next repeats, in characters", 50, 0, 100_000).In("characters"),
            OneText("question", "what is asked"),
            Structured("history", Records(Field("question", LabType.Text, "what was asked before"), Field("answer", LabType.Text, "what was answered")), "what was said before the question, oldest first: the model then rewrites the question to stand alone"),
            OneText("rewrite_template", "how history and question are put to the model; {history} and {question} stand for them", RagTexts.Rewrite),
            Whole("k", "how many passages to use", 4, 1, 1000),
            Choice("search", "similarity: the nearest passages; mmr: near, but different from one another", "similarity", "mmr"),
            Number("lambda", "of mmr: 1 is only near, 0 only different", 0.5, 0, 1),
            Number("threshold", "the score that the nearest passage must have: below it nothing is taken as found, and the model is not asked; -1 never refuses. The default was measured on the questions that ship", RagTexts.Threshold, -1, 1),
            Choice("filter", "which of the passages found are used: all (off), those that share a word with the question (words), those with at least filter_bar of the best score (score), or those of which the model finds Yes likelier than No (model)", "off", "words", "score", "model"),
            Number("filter_bar", "of the filter score: the share of the best score that a passage needs", 0.7, 0, 1),
            OneText("template", "how passages and question are put to the model; {context} and {question} stand for them", RagTexts.Template),
            Truth("answer", true, "whether the model answers, or only the search is shown"),
            Truth("without", false, "whether the model also answers without the passages, beside the answer with them"),
            OneText("template_without", "how the question alone is put to the model; {question} stands for it", RagTexts.Bare),
            Number("support_bar", "the share of its words, or the cosine with a passage, from which a sentence of the answer counts as supported", RagTexts.SupportBar, 0, 1),
            OneText("gold", "the words that are right: a passage that holds them is the right one, and so is an answer"),
            Structured("questions", Records(Field("question", LabType.Text, "what is asked"), Field("gold", LabType.Text, "the words that are right; without them the pages have no answer"), Field("page", LabType.Text, "where they stand: a source, such as gazette-2.md, page 3")), "a set of questions, in the place of one"),
            OneText("question_set", "a CSV file with the columns question, gold and page, in the place of questions; gazette-questions.csv ships"),
            Numbers("query_vector", "a search without the model: the vector to look for"),
            Structured("vectors", LabType.ListOf(LabType.Numbers), "a search without the model: the vectors to search"),
            .. Writing,
        ],
        [
            Fact("chunks", LabType.Texts, "the passages"),
            Fact("index", LabType.Text, "made, where the passages were embedded for this; kept, where their vectors were there from before"),
            Fact("hits", Hits, "the passages that were found, nearest first; with mmr in the order of their choice"),
            Fact("refused", LabType.Truth, "whether nothing was found that could be used, so that the model was not asked"),
            Fact("rewrite_prompt", LabType.Text, "the exact prompt for the rewriting"),
            Fact("rewritten", LabType.Text, "the question as the model rewrote it: the one that was searched and asked"),
            Fact("filtered", Records(Field("chunk", LabType.Number, "which passage"), Field("kept", LabType.Truth, "whether it was kept"), Field("value", LabType.Number, "what decided: shared words, share of the best score, or the probability of Yes beside No"), Field("prompt", LabType.Text, "the exact prompt, where the model was asked")), "what the filter made of each passage found"),
            Fact("prompt", LabType.Text, "the exact prompt that was sent"),
            Fact("prompt_tokens", LabType.Number, "how many tokens that prompt has", "tokens"),
            Fact("texts", LabType.Texts, "the answers; where it was refused, what is said instead"),
            Fact("token_ids", LabType.ListOf(LabType.Numbers), "the token ids of each answer"),
            Fact("finish_reasons", LabType.Texts, "why each answer ended: end, length, stop or cancelled"),
            Fact("tokens", LabType.Number, "how many tokens were written", "tokens"),
            Fact("tokens_per_second", LabType.Number, "how fast they were written", "tokens/s"),
            Fact("seed", LabType.Number, "the seed that was used"),
            Fact("prompt_without", LabType.Text, "the exact prompt without passages"),
            Fact("texts_without", LabType.Texts, "the answers without passages"),
            Fact("support", Records(Field("sentence", LabType.Text, "a sentence of the answer"), Field("score", LabType.Number, "how near the nearest passage is to it"), Field("word_recall", LabType.Number, "the share of its words that the passages have"), Field("supported", LabType.Truth, "whether one of the two reaches support_bar")), "how well each sentence of the first answer is supported: a proxy, which knows words and nearness, not truth"),
            Fact("flagged", LabType.Truth, "whether a sentence of the first answer is not supported: it may be invented"),
            Fact("right", LabType.Truth, "whether the first answer holds the words of gold"),
            Fact("right_without", LabType.Truth, "whether the first answer without passages holds them"),
            Fact("hit_at_k", LabType.Number, "1 where the right passage was found, else 0; over several questions the share of those that have an answer"),
            Fact("hit_low", LabType.Number, "over several questions: lower end of the 95 % interval of the share (Wilson)"),
            Fact("hit_high", LabType.Number, "its upper end"),
            Fact("mrr", LabType.Number, "one divided by the rank of the right passage, 0 where it was not found; over several questions the mean"),
            Fact("context_gain", LabType.Number, "how much likelier the words of gold are with the passages than without", "bits"),
            Fact("cases", Records(Field("question", LabType.Text, "what was asked"), Field("gold", LabType.Text, "the right words; absent where the pages have none"), Field("score", LabType.Number, "the score of the nearest passage"), Field("source", LabType.Text, "where that passage comes from"), Field("rank", LabType.Number, "the rank of the right passage, from 1; absent where it was not found"), Field("refused", LabType.Truth, "whether it was refused"), Field("answer", LabType.Text, "what was answered"), Field("right", LabType.Truth, "whether that is right"), Field("without", LabType.Text, "what was answered without passages"), Field("right_without", LabType.Truth, "whether that is right")), "of several questions: what became of each"),
            Fact("answered", LabType.Number, "of several questions: the share of those with an answer that the threshold lets through, from 0 to 1"),
            Fact("refused_rightly", LabType.Number, "of several questions: the share of those without an answer that the threshold refuses, from 0 to 1"),
            Fact("answered_low", LabType.Number, "lower end of the 95 % interval of answered (Wilson)"),
            Fact("answered_high", LabType.Number, "its upper end"),
            Fact("refused_low", LabType.Number, "lower end of the 95 % interval of refused_rightly (Wilson)"),
            Fact("refused_high", LabType.Number, "its upper end"),
            Fact("curve", Records(Field("threshold", LabType.Number, "a threshold"), Field("answered", LabType.Number, "the share of questions with an answer that it would let through"), Field("refused", LabType.Number, "the share of questions without an answer that it would refuse")), "of several questions: what other thresholds would have done"),
            Fact("right_answers", LabType.Number, "of several questions: how many answers hold the right words", "questions"),
            Fact("right_answers_without", LabType.Number, "of several questions: how many answers without passages hold them", "questions"),
            Fact("right_p_value", LabType.Number, "how easily chance alone makes such a difference between the answers with passages and without: exact McNemar, from 0 to 1"),
            Fact("order", LabType.Numbers, "of vectors: their places, nearest first"),
        ]);

    public static LabDeclaration Pipeline { get; } = new(
        "pipeline",
        "Wires an assistant from parts, and runs a set of questions through it.",
        [
            Structured("nodes", LabType.ListOf(LabType.MapOf(LabType.Any)), "the parts: each has an id, a kind and its parameters, which are those of rag. split: chunk_size, chunk_overlap. retrieve: k, search, lambda, threshold; leads on by found or empty. filter: filter, filter_bar; some or none. rewrite: rewrite_template. generate: template, memory (true sends the earlier questions and answers of the thread along) and what the model writes by. check: support_bar; supported or unsupported. answer and refuse (text) end it. In a circle one part needs a limit, and a way for the outcome limit. Without nodes: split, retrieve, generate, answer, refuse"),
            Structured("edges", Records(Field("from", LabType.Text, "the id of a part"), Field("to", LabType.Text, "the id of the next"), Field("when", LabType.Any, "on which outcome; without it always")), "how the parts are joined"),
            OneText("pages", "a folder or a file with the pages to search; gazette ships and is taken where nothing else is named"),
            Structured("documents", LabType.Texts, "the texts to search, in the place of pages"),
            Structured("questions", Records(Field("question", LabType.Text, "what is asked"), Field("gold", LabType.Text, "the right answer; without it the pages have none"), Field("thread", LabType.Text, "the conversation it belongs to; questions of one thread know of each other")), "the questions to run"),
            OneText("question_set", "a CSV file with the columns question and gold, in the place of questions; gazette-questions.csv ships and is taken where nothing else is named"),
            Whole("show_question", "which question the picture follows node by node, from 1; 0 takes the first that went wrong", 0, 0, 100_000),
            Whole("questions_most", "how many of the questions to run, from the first; without it all", null, 1, 100_000).In("questions"),
            Whole("seed", "start of the dice of the parts that write; any draws a new one each time", null, 0, GenerateLab.LargestSeed),
        ],
        [
            Fact("right", LabType.Number, "how many answers are right", "questions"),
            Fact("wrong", LabType.Number, "how many are wrong, those to questions without an answer among them", "questions"),
            Fact("refused", LabType.Number, "how many questions were refused", "questions"),
            Fact("refused_rightly", LabType.Number, "how many of those have no answer on the pages", "questions"),
            Fact("tokens", LabType.Number, "how many tokens were read and written", "tokens"),
            Fact("calls", LabType.Number, "how often the model was asked", "calls"),
            Fact("accuracy", LabType.Number, "the share of questions that were treated rightly, from 0 to 1: a right answer where there is one, a refusal where there is none"),
            Fact("accuracy_low", LabType.Number, "lower end of its 95 % interval (Wilson)"),
            Fact("accuracy_high", LabType.Number, "its upper end"),
            Fact("cases", Records(Field("question", LabType.Text, "what was asked"), Field("gold", LabType.Text, "the right answer; absent where the pages have none"), Field("answer", LabType.Text, "what was answered or said instead"), Field("verdict", LabType.Text, "right, wrong, refused rightly or refused wrongly"), Field("path", LabType.Text, "the parts it went through, in order"), Field("calls", LabType.Number, "how often the model was asked"), Field("tokens", LabType.Number, "how many tokens were read and written")), "what became of each question"),
            Fact("traces", LabType.ListOf(Records(Field("node", LabType.Text, "the id of the part"), Field("kind", LabType.Text, "its kind"), Field("in", LabType.Any, "what came in"), Field("prompt", LabType.Text, "the exact prompt, where the model was asked; of several all, parted by a line of dashes"), Field("out", LabType.Any, "what came out"), Field("outcome", LabType.Text, "the outcome by which it went on"))), "for each question, what each part did"),
            Fact("diagram", LabType.Text, "the parts as a Mermaid diagram"),
            Fact("index", LabType.Text, "made, where the passages were embedded for this; kept, where their vectors were there from before"),
            Fact("seed", LabType.Number, "the seed that was used"),
            Fact("earlier", Records(Field("design", LabType.Text, "its parts, in short"), Field("questions", LabType.Number, "how many questions it was given"), Field("right", LabType.Number, "right answers"), Field("wrong", LabType.Number, "wrong answers"), Field("refused", LabType.Number, "refusals"), Field("tokens", LabType.Number, "tokens"), Field("calls", LabType.Number, "calls"), Field("accuracy", LabType.Number, "the share that was treated rightly")), "earlier designs, the newest first"),
        ]);
}
