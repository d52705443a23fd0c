using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>The labs in which the model is asked for something: jobs, ways to ask, conversations.</summary>
internal static class TalkingLabs
{
    public static LabDeclaration Tasks { get; } = new(
        "tasks",
        "Gives the model one text and different jobs to do with it.",
        [
            Choice("task", "the job the model is to do", "question-answering", "summary", "translation", "classification", "code", "story"),
            OneText("text", "the text of the job; without it, one that ships with the lab", ""),
            OneText("question", "of question-answering: what is asked about the text; without it, a question about the text that ships"),
            OneText("language", "of translation: into which language; without it, German"),
            Whole("variant", "which of the shipped prompts puts the job to the model: 0 is the usual one, 1 to 5 are others to try", 0, 0, 5),
            OneText("prompt", "a prompt of one's own with {text} in the place of the text; takes the place of the shipped ones"),
            .. Shared.With(("max_new_tokens", LabValue.Of(120))),
        ],
        [
            Fact("task", LabType.Text, "the job that was done"),
            Fact("prompt", LabType.Text, "the exact prompt that was sent, the template of the chat around it"),
            Fact("look_for", LabType.Text, "what a good answer has, and what a small model does wrong"),
            Fact("template", LabType.Text, "the prompt before the text was put in"),
            .. Shared.Facts,
        ]);

    public static LabDeclaration Prompting { get; } = new(
        "prompting",
        "Tries several ways to ask on a small set of questions, and counts what each gets right.",
        [
            Texts("strategies", "the ways to ask, such as [\"bare\", \"few-shot\"]: bare, role, few-shot, step-by-step, output-format, own; without it, all that can be used"),
            Structured("items", Records(Field("question", LabType.Text, "what is asked"), Field("answer", LabType.Text, "what is right; more than one answer with | between them")), "the questions with their answers; without it, those that ship with the lab"),
            OneText("template", "of the strategy own: a prompt with {question} in the place of the question"),
            Whole("first_items", "use only so many of the questions, from the first; 0 uses all", 0, 0, MostItems).In("questions"),
            Whole("thinking_tokens", "most tokens of an answer of step-by-step, which is given at the end", 120, 1, 10_000).In("tokens"),
            .. Shared.With(("max_new_tokens", LabValue.Of(24)), ("temperature", LabValue.Of(0))),
        ],
        [
            Fact("strategies", LabType.Texts, "the ways to ask that were tried, in order"),
            Fact("accuracy", LabType.MapOf(LabType.Number), "the share of right answers of each strategy, from 0 to 1"),
            Fact("accuracy_low", LabType.MapOf(LabType.Number), "the low end of its 95 % interval (Wilson)"),
            Fact("accuracy_high", LabType.MapOf(LabType.Number), "the high end of its 95 % interval (Wilson)"),
            Fact("correct", LabType.MapOf(LabType.ListOf(LabType.Truth)), "for each strategy, whether each answer is right"),
            Fact("answers", LabType.MapOf(LabType.Texts), "for each strategy, what the model wrote"),
            Fact("cut", LabType.MapOf(LabType.Number), "for each strategy, how many answers were cut at the limit", "answers"),
            Fact("p_value", LabType.Number, "of the first two strategies: how often chance alone would give such a difference (exact McNemar)"),
            Fact("discordant", LabType.Number, "of the first two strategies: on how many questions one is right and the other wrong", "questions"),
            Fact("enough", LabType.Truth, "of the first two strategies: whether the questions are enough to tell them apart, which is that the p-value is below 0.05; otherwise the difference is too small to say"),
            Fact("pairs", Pairs(), "the same for every two strategies, and their difference in the log-probability of the right answer"),
            Fact("answer_logprob", LabType.MapOf(LabType.ListOf(LabType.Number)), "for each strategy, the log-probability of the right answer to each question, the likeliest where there are several", "nats"),
            Fact("mean_answer_logprob", LabType.MapOf(LabType.Number), "the mean of those", "nats"),
            Fact("mean_prompt_tokens", LabType.MapOf(LabType.Number), "for each strategy, how long its prompts are on average", "tokens"),
            Fact("mean_answer_tokens", LabType.MapOf(LabType.Number), "for each strategy, how much the model wrote on average", "tokens"),
            Fact("prompts", LabType.MapOf(LabType.Text), "for each strategy, the exact prompt of the first question"),
            Fact("questions", LabType.Texts, "the questions that were asked"),
            Fact("accepted", LabType.ListOf(LabType.Texts), "the answers that count as right, for each question"),
            Fact("tokens", LabType.Number, "how many tokens were written, over all answers", "tokens"),
            Fact("seed", LabType.Number, "the seed that was used"),
        ]);

    public static LabDeclaration Chat { get; } = new(
        "chat",
        "Holds a conversation, and shows exactly what is sent.",
        [
            Structured("messages", Said(), "a whole conversation, in place of what the thread had; an empty list begins it anew"),
            Texts("turns", "what the person says, turn by turn; the model answers each"),
            OneText("thread", "name of the conversation: what is said under it is kept, and the next experiment of this name goes on from there; without it, nothing is kept"),
            OneText("fork", "name of another thread, of which this one begins as a copy"),
            Whole("fork_turns", "how many turns of the person the copy keeps, with their answers; without it, all", null, 0, MostItems).In("turns"),
            Whole("edit", "which turn of the person the first of turns takes the place of, from 1; what came after it goes; 0 edits none", 0, 0, MostItems),
            Truth("retry", false, "whether the last turn is answered once more; with a seed that is set, the same comes again"),
            Choice("when_full", "what happens when the conversation does not fit: say so; leave out the oldest turns, never the system text; write a shorter reply", "refuse", "drop-oldest", "shorten-reply"),
            Whole("context_length", "how many tokens may be used, to see what happens when they are gone; without it, as many as the program gives the model", null, 16, 1_048_576).In("tokens"),
            Truth("add_generation_prompt", true, "whether the prompt ends where the model is to speak"),
            Truth("show_prompt", false, "whether the picture shows the exact prompt, each part with its origin"),
            .. Shared.Generating.Select(own => own.Name == "max_new_tokens" ? own with { Minimum = 0, Meaning = "most tokens to write; 0 only shows the prompt" } : own),
        ],
        [
            Fact("prompt", LabType.Text, "the exact text that was sent last"),
            Fact("prompt_tokens", LabType.Number, "how many tokens it has", "tokens"),
            Fact("origins", Parts(), "the parts of the prompt, in order, and where each comes from: template, system, person or model"),
            Fact("replies", LabType.Texts, "what the model said in this experiment, turn by turn"),
            Fact("turns", LabType.Number, "how many turns the person has had in the conversation", "turns"),
            Fact("context_length", LabType.Number, "how many tokens fit", "tokens"),
            Fact("context_used", LabType.Number, "how many tokens are taken, the last reply included", "tokens"),
            Fact("reused_tokens", LabType.Number, "how many tokens of the last prompt did not have to be read again", "tokens"),
            Fact("messages", Kept(), "the whole conversation after this experiment, whether or not all of it was in the prompt"),
            Fact("dropped", Said(), "the messages that were left out of the last prompt because it was full"),
            Fact("prompt_difference", Changes(), "where something was left out: the parts of the prompt that would not fit, and which of them were sent"),
            Fact("tokens_before", LabType.Number, "where something was left out: how many tokens the whole prompt would have had", "tokens"),
            Fact("unanswered", LabType.Texts, "what the person said that could not be answered any more"),
            Fact("problem", LabType.Text, "why it could not"),
            Fact("token_ids", LabType.ListOf(LabType.Numbers), "the token ids of each reply"),
            Fact("finish_reasons", LabType.Texts, "why each reply ended: end, length, stop or cancelled"),
            Fact("tokens", LabType.Number, "how many tokens were written, over all replies", "tokens"),
            Fact("tokens_per_second", LabType.Number, "how fast they were written", "tokens/s"),
            Fact("seed", LabType.Number, "the seed that was used"),
        ]);

    private const double MostItems = 1000;

    private static LabType Said() => Records(Field("role", LabType.Text, "system, user or assistant"), Field("content", LabType.Text, "what was said"));

    private static LabType Kept() => Records(
        Field("role", LabType.Text, "system, user or assistant"),
        Field("content", LabType.Text, "what was said"),
        Field("token_ids", LabType.Numbers, "the tokens of the model's turn as it chose them; absent for what was typed"),
        Field("finish", LabType.Text, "why the model's turn ended: end, length, stop or cancelled"));

    private static LabType Parts() => Records(
        Field("origin", LabType.Text, "template, system, person or model"),
        Field("text", LabType.Text, "its text"),
        Field("tokens", LabType.Number, "how many tokens it has"));

    private static LabType Changes() => Records(
        Field("change", LabType.Text, "kept, dropped or added"),
        Field("origin", LabType.Text, "template, system, person or model"),
        Field("text", LabType.Text, "its text"),
        Field("tokens", LabType.Number, "how many tokens it has"));

    private static LabType Pairs() => Records(
        Field("first", LabType.Text, "one strategy"),
        Field("second", LabType.Text, "the other"),
        Field("only_first_right", LabType.Number, "questions only the first had right"),
        Field("only_second_right", LabType.Number, "questions only the second had right"),
        Field("discordant", LabType.Number, "questions one had right and the other wrong: the sum of both"),
        Field("p_value", LabType.Number, "how often chance alone would give such a difference (exact McNemar)"),
        Field("enough", LabType.Truth, "whether the questions are enough to tell the two apart: the p-value is below 0.05"),
        Field("flipped", LabType.Numbers, "the questions that flipped, from 1"),
        Field("logprob_difference", LabType.Number, "mean difference of the log-probability of the right answer, second minus first, in nats"),
        Field("logprob_low", LabType.Number, "the low end of its 95 % interval (bootstrap over the questions)"),
        Field("logprob_high", LabType.Number, "the high end of its 95 % interval"));
}
