using System.Globalization;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What follows from a typed line.</summary>
internal static class CommandRules
{
    public static Turn Take(Turn turn, string line)
    {
        turn = turn.Say(TranscriptKind.Command, line);
        string meant = Resolved(turn.State.Question, line);
        turn = turn.With(state => state with { Question = null });
        Command command = CommandParser.Parse(meant);
        return TalkRules.Choice(turn, meant) ?? Follow(CampfireRules.LeaveFor(turn, command.Verb), command);
    }

    private static Turn Follow(Turn turn, Command command) => command.Verb switch
    {
        Verb.Look => command.Rest.Length == 0 ? PlaceRules.Look(turn) : ThingRules.Examine(turn, command.Rest),
        Verb.Examine => ThingRules.Examine(turn, command.Rest),
        Verb.Go => WayRules.Go(turn, command.Rest),
        Verb.Next => WayRules.Next(turn),
        Verb.Take => ThingRules.Take(turn, command.Rest),
        Verb.Inventory => turn.Reply(CarriedText.Of(turn.World, turn.State)),
        Verb.Talk => TalkRules.Begin(turn, command.Rest),
        Verb.Say => TalkRules.Say(turn, command.Rest),
        Verb.Use => UseRules.Take(turn, command.Rest),
        Verb.Set => SettingRules.Set(turn, command.Rest),
        Verb.Settings => SettingRules.Show(turn),
        Verb.Run => LabRules.Run(turn, command.Rest),
        Verb.Again => LabRules.Again(turn),
        Verb.Pick => TokenTreeRules.Pick(turn, command.Rest),
        Verb.Step => TokenTreeRules.Step(turn),
        Verb.Undo => TokenTreeRules.Undo(turn),
        Verb.Redo => TokenTreeRules.Redo(turn),
        Verb.Branch => TokenTreeRules.Branch(turn, command.Rest),
        Verb.Lab => LabRules.Choose(turn, command.Rest),
        Verb.Task => TaskRules.Take(turn, command.Rest),
        Verb.Answer => AnswerRules.Answer(turn, command.Rest),
        Verb.Predict => PredictRules.Guess(turn, command.Rest),
        Verb.Steer => SteerRules.Try(turn, command.Rest),
        Verb.Hint => HintRules.Ask(turn),
        Verb.Hints => HintRules.List(turn),
        Verb.Reveal => HintRules.Reveal(turn),
        Verb.Play => SandboxRules.Play(turn),
        Verb.Back => SandboxRules.Back(turn),
        Verb.Journal => turn.Reply(JournalText.Of(turn.World, turn.State)),
        Verb.Map => turn.Reply(MapText.Of(turn.World, turn.State)),
        Verb.Score => turn.Reply(ScoreText.Of(turn.World, turn.State)),
        Verb.Define => turn.Reply(DefinitionText.Of(turn.World, command.Rest)),
        Verb.Remark => RemarkRules.Take(turn, command.Rest),
        Verb.Help => turn.Reply(HelpText.Of(turn.World, turn.State, command.Rest)),
        Verb.Quit => turn.Reply("Your run is kept. Until next time.").Do(new QuitEffect()),
        _ => Unknown(turn, command.Rest),
    };

    // After "which one?", the name alone is an answer; anything else is a new command.
    private static string Resolved(PendingQuestion? question, string line)
    {
        if (question is null)
        {
            return line;
        }

        if (int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= question.Names.Length)
        {
            return $"{question.Verb} {question.Names[number - 1]}";
        }

        string? only = Naming.Match<string>(line, question.Names, name => [name]).Only;
        return only is null ? line : $"{question.Verb} {only}";
    }

    private static Turn Unknown(Turn turn, string line)
    {
        string first = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        if (SettingRules.Names(turn, first.Split('=')[0]))
        {
            return SettingRules.Set(turn, line);
        }

        string word = first.Length <= 40 ? first : first[..40] + "…";
        if (CommandParser.Meant(CommandParser.Phrase(first)) is { } meant)
        {
            return turn.Problem($"I do not know '{word}'. Did you mean {meant}?");
        }

        return turn.Problem($"I do not know '{word}'. {Advice(turn, line)}");
    }

    private static string Advice(Turn turn, string line)
    {
        if (ThingRules.Names(turn, line))
        {
            return $"To look at it closely: examine {line}";
        }

        Challenge? challenge = Current.Challenge(turn.World, turn.State);
        bool isAnswered = challenge is ChoiceChallenge or TextChallenge or NumberChallenge or OrderChallenge or MatchChallenge or ReflectChallenge
            && !turn.IsDone(challenge.Id);
        return isAnswered && line.Length <= 60 ? $"If that is your answer, type: answer {line}" : "Type help to see what you can do here.";
    }
}
