using System.Collections.Immutable;

namespace LlmQuest.Content.Directives;

/// <summary>The divs that make a lesson an adventure.</summary>
internal static class AdventureDirectives
{
    private const string Markdown = "Markdown";

    public static ImmutableArray<Directive> All { get; } =
    [
        new(
            "lab",
            "Puts a lab into the scene, set up by its parameters.",
            [],
            "YAML: one parameter a line",
            [
                new("id", "id, by which goals and predictions name it"),
                new("type", "which lab it is, for example sampling-grid", true),
            ],
            "::: lab {#grid type=sampling-grid}\nprompt: The best programming language is\ntemperatures: [0.1, 0.7, 1.2]\nsamples: 3\n:::"),
        new(
            "thing",
            "Something to examine, and perhaps to take along.",
            [],
            Markdown,
            [
                new("id", "id of the thing"),
                new("names", "what a learner may call it, separated by commas; the first is shown", true),
                new("portable", "true when it can be taken along"),
            ],
            "::: thing {#brass-dial names=\"dial, brass dial\"}\nThe scale runs from 0 to 2.\n:::"),
        new(
            "exit",
            "A way to another scene of the stage (#scene), to another stage (stage), or to a scene of it (stage#scene).",
            [],
            Markdown,
            [
                new("id", "id of the exit"),
                new("to", "where it leads", true),
                new("direction", "the direction, for example east"),
                new("names", "what a learner may call it, separated by commas"),
                new("after", "ids of challenges of this stage that open it, separated by commas"),
            ],
            "::: exit {#east-door to=tokenizer direction=east names=\"door, east door\"}\nA low door with a brass plate.\n:::"),
        new(
            "say",
            "What someone says. A list of links to other says makes the answers: `-` for one that stays, `*` for one that can be chosen once; a link to `#` ends the talk.",
            [],
            "Markdown, then a list of answers",
            [
                new("id", "id, to which answers lead"),
                new("who", "who speaks", true),
                new("opening", "false when only an answer leads here; otherwise talk begins with it"),
            ],
            "::: say {#keeper-hello who=\"the keeper\"}\nYou want the dial to stand still?\n\n- [Why does it move?](#keeper-dice)\n- [Not now.](#)\n:::"),
        new(
            "treasure",
            "An ability that is won by passing a stage that grants it.",
            [],
            Markdown,
            [
                new("id", "id, named by `grants` of a stage", true),
                new("name", "its name", true),
                new("ability", "what it can do: one of the abilities in the reference", true),
            ],
            "::: treasure {#dial name=\"The dial\" ability=temperature}\nIt fits every lab.\n:::"),
    ];
}
