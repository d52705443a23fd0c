using System.Collections.Immutable;

namespace LlmQuest.Content.Directives;

/// <summary>The divs of the Carpentries Workbench, with the meaning they have here.</summary>
internal static class WorkbenchDirectives
{
    private const string Markdown = "Markdown";

    public static ImmutableArray<Directive> All { get; } =
    [
        Plain("questions", "The questions that the stage answers; shown at its door.", "a list", "- Why does the same prompt give different answers?"),
        Plain("objectives", "What a learner can do afterwards. An id in braces lets a challenge say that it assesses the objective.", "a list", "- Predict how temperature changes the spread of answers. {#predict-temperature}"),
        Plain("keypoints", "What to remember; shown when the stage is passed.", "a list", "- Temperature divides the logits before the softmax."),
        Plain("callout", "An aside that is worth a frame.", Markdown, "### Where the word comes from\nA token is a piece of a word."),
        Plain("caution", "An aside that warns.", Markdown, "High temperatures write nonsense."),
        Plain("prereq", "What a learner should know or have before.", Markdown, "You should have been in the Gate."),
        Plain("checklist", "Things to tick off.", "a list", "- The model is loaded."),
        Plain("discussion", "Something to talk or think about; never graded.", Markdown, "Where would you trust it?"),
        Plain("testimonial", "Words of someone who was here before.", Markdown, "> I never thought it was only dice."),
        Plain("spoiler", "Text that opens on demand.", Markdown, "### What is a logit?\nA score before it becomes a probability."),
        Plain("tab", "Text in several versions, one a heading.", Markdown, "### Linux\nType `ls`.\n\n### Windows\nType `dir`."),
        Plain("group-tab", "As tab; one choice holds for all of them.", Markdown, "### Linux\nType `ls`.\n\n### Windows\nType `dir`."),
        Plain("instructor", "A note that only instructors see.", Markdown, "Ask the room to bet before the reveal."),
        new("hint", "One step of the hint ladder of a challenge; asked for, remembered, and paid for with points.", [], Markdown, [new("cost", "points it takes from the challenge; without it a usual share")], "::: hint\nWhich end of the dial says *always the same*?\n:::"),
        Plain("solution", "How a challenge is solved; shown after passing and by `reveal`.", Markdown, "At temperature 0 the likeliest token always wins."),
    ];

    private static Directive Plain(string name, string summary, string body, string example)
        => new(name, summary, [], body, [new("id", "an id, for links")], $"::: {name}\n{example}\n:::");
}
