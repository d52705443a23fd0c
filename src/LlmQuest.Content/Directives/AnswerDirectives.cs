using System.Collections.Immutable;

namespace LlmQuest.Content.Directives;

/// <summary>Challenges, and the divs that stand in them.</summary>
internal static class AnswerDirectives
{
    private static readonly ImmutableArray<string> InChallenge = ["challenge"];

    public static ImmutableArray<Directive> All { get; } =
    [
        new(
            "challenge",
            "Something to answer or to do. A heading gives the task in one line.",
            [],
            "Markdown, and the divs of its type",
            [
                new("id", "id of the challenge"),
                new("type", $"{ChallengeTypes.InWords}; without it, what its parts show"),
                new("objective", "ids of the objectives that it assesses, separated by commas"),
                new("xp", "points for passing it without hints; 10 without it"),
                new("needs", "terms, lab parameters and treasures that it needs, separated by commas"),
                new("many", "choice: true when all right answers are to be chosen"),
                new("answer", "number: the right number"),
                new("tolerance", "number: how far off is still right, for example 0.5 or 5%"),
                new("unit", "number: the unit, with other names for it after commas"),
                new("list", "text: true when the answer is a list in any order, of which every accepted line is a member"),
            ],
            "::: challenge {#why type=choice objective=predict-temperature xp=10}\n### Why do the answers differ?\n- [x] Each token is drawn by chance.\n- [ ] The model learns while we talk. {misconception=learns-by-talking}\n:::"),
        new(
            "goal",
            "A condition over one experiment of a lab. A challenge with several goals wants them all, each perhaps by an experiment of its own.",
            InChallenge,
            "YAML: `lab` is the id of a lab of the stage, `expect` the condition, `say` the same in words for the learner; without it the condition itself is shown",
            [],
            "::: goal\nlab: grid\nexpect: samples >= 3 and min(rows.distinct) == 1\nsay: three samples of one row are the same\n:::"),
        new(
            "accept",
            "Right answers in words, one a list item, with the message that they get. `cat | kitten` says one thing in two ways; `/cats?/` is a regular expression over the whole answer.",
            InChallenge,
            "a list, then Markdown for the message",
            [],
            "::: accept\n- token\n- a token | tokens\n\nYes: the model reads tokens, not letters.\n:::"),
        new(
            "reject",
            "Wrong answers with a message of their own: words as in accept; for a number `12` or a range `10..20`; for a choice the letter of the option; for a prediction a number, a range or words, told when the guess missed.",
            InChallenge,
            "a list, then Markdown for the message",
            [new("misconception", "id of the misconception that they show, declared in course.yaml")],
            "::: reject {misconception=reads-letters}\n- letter | letters\n\nThat is what we read. What does the model read?\n:::"),
        new(
            "expect",
            "What is guessed in a prediction, before the experiment is run.",
            InChallenge,
            "YAML: `lab`; `value`, an expression over its facts; `within`, for example 0.1 or 20%; `score`: closeness, log (the value is a probability), text (the value is a text) or bits (a word is guessed in a next-token lab, typed with or without `predict`; the value is `guess_bits`, and `within` says with how many bits it may surprise the model)",
            [],
            "::: expect\nlab: next\nvalue: candidates[0].p\nwithin: 0.1\nscore: log\n:::"),
        new(
            "lock",
            "A probability lock: the text is edited until the model would go on with the target.",
            InChallenge,
            "YAML: `text` to start from, `target` with its leading space, `probability` to reach, `forbidden` words, `par` in tokens, `mode` raw or chat",
            [],
            "::: lock\ntext: The capital of France is\ntarget: \" Paris\"\nprobability: 0.5\nforbidden: [Paris]\npar: 9\n:::"),
    ];
}
