using System.Collections.Immutable;
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
        if (match.Only is { } only)
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
        "temperature" => Set(turn, treasure, "temperature", text),
        "seed" => Set(turn, treasure, "seed", text),
        "filters" => turn.Reply($"{treasure.Name} works by itself: set top_k, top_p, min_p and the other filters, and the value holds in every lab."),
        "token-ids" => Look(turn, treasure, "tokens", text, "text"),
        "probabilities" or "branch" => Look(turn, treasure, "next-token", text, "text"),
        "attention" => Look(turn, treasure, "lens", text, "text"),
        "exact-prompt" => Look(turn, treasure, "chat", text, "turns"),
        _ => turn.Reply($"{treasure.Name} works by itself wherever a lab shows it: it {Abilities.All.GetValueOrDefault(treasure.Ability, "helps")}."),
    };

    private static Turn Set(Turn turn, Treasure treasure, string parameter, string value)
        => value.Length == 0
            ? turn.Reply($"To what? For example: use {treasure.Name} on {(parameter == "seed" ? "7" : "0.2")}. It then holds in every lab.")
            : SettingRules.Set(turn, $"{parameter} {value} everywhere");

    private static Turn Look(Turn turn, Treasure treasure, string lab, string text, string parameter)
    {
        if (text.Length == 0)
        {
            return turn.Reply($"On what? For example: use {treasure.Name} on \"strawberry\".");
        }

        ImmutableSortedDictionary<string, LabValue> parameters = LabSettings.Defaults(turn.World, lab)
            .SetItem(parameter, parameter == "turns" ? LabValue.Of([text]) : LabValue.Of(text));
        return turn.Ask(new LabRequest(lab, "", "", lab == "chat" ? parameters.SetItem("max_new_tokens", LabValue.Of(0)) : parameters));
    }
}
