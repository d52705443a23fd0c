using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Using what was won.</summary>
internal static class UseRules
{
    private const string On = " on ";

    public static Turn Take(Turn turn, string rest)
    {
        if (rest.Length == 0)
        {
            return turn.Problem($"Use what? {CarriedText.Of(turn.World, turn.State)}");
        }

        int cut = rest.IndexOf(On, StringComparison.OrdinalIgnoreCase);
        string name = cut < 0 ? rest : rest[..cut];
        string text = cut < 0 ? "" : Quotes.Without(rest[(cut + On.Length)..].Trim());
        NameMatch<Treasure> match = Naming.Match<Treasure>(name, turn.World.Treasures.Values.OrderBy(treasure => treasure.Id, StringComparer.Ordinal), treasure => [treasure.Name, treasure.Id]);
        if (Which.Only(turn, match) is { } only)
        {
            return turn.State.Treasures.Contains(only.Id) ? Use(turn, only, text) : turn.Problem($"You have not won it yet: {only.Name}. {Where(turn.World, only)}");
        }

        return ThingRules.Names(turn, name)
            ? turn.Reply($"Nothing happens. To look at it closely: examine {name}")
            : Which.Ask(turn, "use", name, match, treasure => treasure.Name, $"You have no '{Which.Short(name)}' to use");
    }

    private static string Where(Worlds.World world, Treasure treasure)
        => world.Stages.FirstOrDefault(stage => stage.Stage.Grants.Contains(treasure.Id)) is { } stage ? $"Passing {stage.Stage.Title} wins it." : "inventory lists what you have.";

    private static Turn Use(Turn turn, Treasure treasure, string text) => treasure.Ability switch
    {
        "temperature" or "seed" or "samples" or "system" => Set(turn, treasure, treasure.Ability, text),
        "limit" => Set(turn, treasure, "max_new_tokens", text),
        "filters" => turn.Reply($"{treasure.Name} works by itself: set top_k, top_p, min_p and the other filters, and the value holds in every lab."),
        "script" => turn.Reply($"{treasure.Name} writes an experiment as a script, with its exact prompt and every parameter: script NUMBER FILE, such as script 12 mine.py. It may end in .py or .cs."),
        "certificate" => turn.Reply($"{treasure.Name} seals what you really did: certificate FILE, such as certificate mine.svg. It may end in .svg or .txt."),
        "token-ids" => Look(turn, treasure, "tokens", text, "text"),
        "probabilities" or "branch" => Look(turn, treasure, "next-token", text, "text"),
        "attention" => Look(turn, treasure, "lens", text, "text"),
        "surprise" => Look(turn, treasure, "training", text, "text", ("task", LabValue.Of("text"))),
        "ladder" => Look(turn, treasure, "training", text, "text", ("task", LabValue.Of("ladder"))),
        "sources" => Look(turn, treasure, "rag", text, "question", ("answer", LabValue.Of(false))),
        "exact-prompt" => Look(turn, treasure, "chat", text, "turns", ("max_new_tokens", LabValue.Of(0))),
        "interval" => Interval(turn, treasure, text),
        "footprint" => turn.Ask(new LabRequest("footprint", "", "", LabSettings.Defaults(turn.World, "footprint"))),
        _ => turn.Reply($"{treasure.Name} works by itself wherever a lab shows it: it {Abilities.All.GetValueOrDefault(treasure.Ability, "helps")}."),
    };

    private static Turn Set(Turn turn, Treasure treasure, string parameter, string value)
        => value.Length == 0
            ? turn.Reply($"To what? For example: use {treasure.Name} on {Example(parameter)}. It then holds in every lab.")
            : SettingRules.SetEverywhere(turn, parameter, value);

    private static string Example(string parameter) => parameter switch
    {
        "seed" => "7",
        "samples" => "3",
        "max_new_tokens" => "40",
        "system" => "\"You are a patient teacher.\"",
        _ => "0.2",
    };

    private static Turn Look(Turn turn, Treasure treasure, string lab, string text, string parameter, params (string Name, LabValue Value)[] fixedTo)
    {
        if (text.Length == 0)
        {
            return turn.Reply($"On what? For example: use {treasure.Name} on \"{(lab == "rag" ? "Who painted the lighthouse?" : "strawberry")}\".");
        }

        ImmutableSortedDictionary<string, LabValue> parameters = LabSettings.Defaults(turn.World, lab)
            .SetItem(parameter, parameter == "turns" ? LabValue.Of([text]) : LabValue.Of(text))
            .SetItems(fixedTo.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return turn.Ask(new LabRequest(lab, "", "", parameters));
    }

    private static Turn Interval(Turn turn, Treasure treasure, string text)
    {
        string[] words = text.Replace("/", " of ", StringComparison.Ordinal).Replace(" out of ", " of ", StringComparison.OrdinalIgnoreCase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var right, "of", var all] && Count(right) is { } successes && Count(all) is { } n && n > 0 && successes <= n
            ? turn.Ask(new LabRequest("evaluate", "", "", LabSettings.Defaults(turn.World, "evaluate").SetItem("successes", LabValue.Of(successes)).SetItem("n", LabValue.Of(n))))
            : turn.Reply($"On how many of how many? For example: use {treasure.Name} on 7 of 10.");
    }

    private static double? Count(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
}
