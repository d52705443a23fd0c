using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Talking to people.</summary>
internal static class TalkRules
{
    public static Turn Begin(Turn turn, string who)
    {
        string[] speakers = [.. turn.Scene.Dialogues.Where(said => said.IsOpening).Select(said => said.Speaker).Distinct(StringComparer.Ordinal)];
        if (speakers.Length == 0)
        {
            return turn.Problem("Nobody here talks.");
        }

        if (who.Length == 0 && speakers.Length == 1)
        {
            return Open(turn, speakers[0]);
        }

        NameMatch<string> match = who.Length == 0 ? new NameMatch<string>([.. speakers], null) : Naming.Match<string>(who, speakers, name => [name]);
        return Which.Only(turn, match) is { } only
            ? Open(turn, only)
            : Which.Ask(turn, "talk", who, match, name => name, $"Nobody called '{Which.Short(who)}' is here (to talk to: {string.Join(", ", speakers)})");
    }

    public static Turn Say(Turn turn, string what)
    {
        if (Going(turn) is null)
        {
            return turn.Problem("Nobody is talking to you. talk begins a talk.");
        }

        return Choice(turn, what) ?? turn.Problem($"That is not one of the things to say. {DialogueText.Choices(turn.State, turn.Stage.Id, Going(turn)!)}");
    }

    /// <summary>What follows when a line chooses something to say; null when no talk goes on or the line chooses nothing.</summary>
    public static Turn? Choice(Turn turn, string line)
    {
        if (Going(turn) is not { } said)
        {
            return null;
        }

        ImmutableArray<(int Number, DialogueChoice Choice)> open = DialogueText.Open(turn.State, turn.Stage.Id, said);
        bool isNumber = int.TryParse(line.Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        string phrase = CommandParser.Phrase(line).Trim('?', '"');
        foreach ((int at, DialogueChoice choice) in open)
        {
            if (isNumber ? number == at : CommandParser.Phrase(choice.Text).Trim('?', '"') == phrase)
            {
                return turn.Owe(new Talked(turn.Stage.Id, choice.To, FormattableString.Invariant($"{said.Id}/{said.Choices.IndexOf(choice)}")));
            }
        }

        // A number can be nothing else while somebody waits for one.
        return isNumber ? turn.Problem($"That is not one of the things to say. {DialogueText.Choices(turn.State, turn.Stage.Id, said)}") : null;
    }

    public static Turn End(Turn turn) => turn.With(state => state with { Talk = "" }).Reply("You end the talk.");

    public static Turn Talked(Turn turn, Talked talked)
    {
        StageMap stage = turn.World.Stage(talked.Stage);
        string[] marks = [talked.Chosen, talked.Dialogue];
        ImmutableArray<string> chosen = [.. marks.Where(mark => mark.Length > 0).Select(mark => Address.Of(talked.Stage, mark))];
        turn = turn.With(state => state with { Chosen = state.Chosen.Union(chosen), Talk = "" });
        if (Find(stage, talked.Dialogue) is not { } said)
        {
            return turn.Reply("The talk ends.");
        }

        turn = turn.Say(TranscriptKind.Story, DialogueText.Of(said));
        return DialogueText.Open(turn.State, stage.Id, said).IsEmpty
            ? turn
            : turn.With(state => state with { Talk = said.Id }).Reply(DialogueText.Choices(turn.State, stage.Id, said));
    }

    // What was not heard yet comes first.
    private static Turn Open(Turn turn, string speaker)
    {
        Dialogue[] openings = [.. turn.Scene.Dialogues.Where(said => said.IsOpening && said.Speaker == speaker)];
        Dialogue next = openings.FirstOrDefault(said => !turn.State.Chosen.Contains(Address.Of(turn.Stage.Id, said.Id))) ?? openings[0];
        return turn.Owe(new Talked(turn.Stage.Id, next.Id, ""));
    }

    private static Dialogue? Going(Turn turn) => turn.State.Talk.Length == 0 ? null : Find(turn.Stage, turn.State.Talk);

    private static Dialogue? Find(StageMap stage, string id)
        => id.Length == 0 ? null : stage.Scenes.SelectMany(scene => scene.Dialogues).FirstOrDefault(said => said.Id == id);
}
