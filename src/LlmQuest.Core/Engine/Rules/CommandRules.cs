using System.Globalization;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What follows from a typed line.</summary>
internal static class CommandRules
{
    // A short word is more likely a word that was meant than a slip of the finger; a long one near a command is not.
    private const int ShortestSlip = 6;
    private const int LongestEcho = 60;

    public static Turn Take(Turn turn, string line)
    {
        turn = turn.Say(TranscriptKind.Command, line);
        (string meant, int? choice) = Resolved(turn.State.Question, line);
        turn = turn.With(state => state with { Question = null }) with { Meant = choice };
        if (BothWays(turn, meant) is { } way)
        {
            return turn.Problem($"{meant.Trim()} could be your answer here, or the way {way}: type answer {meant.Trim()}, or {way}.");
        }

        Command command = Bare(turn, meant) ?? CommandParser.Parse(meant);
        return TalkRules.Choice(turn, meant) ?? Follow(CampfireRules.LeaveFor(turn, command.Verb), command);
    }

    /// <summary>Whether a line asks for a copy: not one that answers a question, or chooses what to say.</summary>
    public static bool IsPlay(Turn turn, string line)
    {
        string meant = Resolved(turn.State.Question, line).Line;
        return CommandParser.Parse(meant).Verb == Verb.Play && TalkRules.Choice(turn, meant) is null;
    }

    /// <summary>What a line asks of the program, outside the run; null when it is for the run.</summary>
    public static Command? OfProgram(Turn turn, string line)
    {
        string meant = Resolved(turn.State.Question, line).Line;
        Command command = CommandParser.Parse(meant);
        return VerbTable.IsOfProgram(command.Verb) && TalkRules.Choice(turn, meant) is null ? command : null;
    }

    private static Turn Follow(Turn turn, Command command) => command.Verb == Verb.Quit
        ? turn.Reply("Your run is kept. Until next time.").Do(new QuitEffect())
        : PlaceCommands.Take(turn, command)
            ?? LabCommands.Take(turn, command)
            ?? ChallengeCommands.Take(turn, command)
            ?? TellingCommands.Take(turn, command)
            ?? (VerbTable.IsOfProgram(command.Verb) ? turn.Problem($"{VerbTable.Of(command.Verb).Name} is nothing that a run knows: the program does it.") : Unknown(turn, command.Rest));

    // After "which one?", the number or the name alone is an answer; anything else is a new command.
    private static (string Line, int? Choice) Resolved(PendingQuestion? question, string line)
    {
        if (question is null)
        {
            return (line, null);
        }

        if (int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= question.Names.Length)
        {
            return (question.Line, number - 1);
        }

        string? only = Naming.Match<string>(line, question.Names, name => [name]).Only;
        return only is null ? (line, null) : (question.Line, question.Names.IndexOf(only));
    }

    private static Turn Unknown(Turn turn, string line)
    {
        string first = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        if (SettingRules.Names(turn, first.Split('=')[0]))
        {
            return SettingRules.Set(turn, line);
        }

        string phrase = CommandParser.Phrase(line);
        if (turn.Scene.Exits.Any(exit => exit.Names.Contains(phrase, StringComparer.OrdinalIgnoreCase)))
        {
            return WayRules.Go(turn, phrase);
        }

        string word = first.Length <= 40 ? first : first[..40] + "…";
        bool isGuess = IsGuess(turn, line.Trim());
        string? meant = CommandParser.Meant(CommandParser.Phrase(first));
        if (isGuess && (meant is null || line.Trim().Length < ShortestSlip))
        {
            return PredictRules.Guess(turn, line);
        }

        if (meant is not null)
        {
            return turn.Problem($"I do not know '{word}'. Did you mean {meant}?{(isGuess ? $" If it is your guess, type: predict {word}" : "")}");
        }

        return turn.Problem($"I do not know '{word}'. {Advice(turn, line)}");
    }

    // Who is asked to choose may type the letter alone, where it is no way and no short form of a command; who is asked for a number, the number.
    private static Command? Bare(Turn turn, string line)
    {
        string text = line.Trim();
        bool isAnswer = Asked(turn) switch
        {
            ChoiceChallenge choice => IsOption(choice, text) ? !IsTaken(turn, CommandParser.Parse(text)) : AreOptions(choice, text),
            NumberChallenge => AnswerNumber.Of(text) is not null && !IsStillTalking(turn, text),
            PredictChallenge { Expectation.Kind: GuessKind.Probability or GuessKind.Number } => AnswerNumber.Of(WithoutSureness(text)) is not null && !IsStillTalking(turn, text),
            _ => false,
        };
        return isAnswer ? new Command(Verb.Answer, text) : null;
    }

    // The direction that a letter means where it also means an answer to what is asked; null where it means one of them.
    private static string? BothWays(Turn turn, string line)
    {
        string text = line.Trim();
        return Asked(turn) is ChoiceChallenge choice && IsOption(choice, text) && TalkRules.Choice(turn, text) is null && CommandParser.Parse(text) is { Verb: Verb.Go, Rest: var way } && turn.Scene.Exits.Any(exit => exit.Direction == way) ? way : null;
    }

    // Several letters are no command and no sentence.
    private static bool AreOptions(ChoiceChallenge choice, string text)
        => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } letters && letters.All(letter => IsOption(choice, letter));

    private static string WithoutSureness(string text)
        => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var guess, var sure] && sure.EndsWith('%') && AnswerNumber.Of(sure) is not null ? guess : text;

    // A digit behind a digit may be meant for a talk that has just ended, unless the one before was an answer.
    private static bool IsStillTalking(Turn turn, string text)
        => text is [>= '0' and <= '9']
            && turn.State.Transcript.Where(entry => entry.Kind == TranscriptKind.Command).TakeLast(2).SkipLast(1).Select(entry => entry.Text.Trim()).FirstOrDefault() is [>= '0' and <= '9'] before
            && Asked(turn) is { } asked && turn.RecordOf(asked).Answers.LastOrDefault()?.Answer != before;

    private static bool IsOption(ChoiceChallenge choice, string text) => text.ToLowerInvariant() is [var letter] && letter >= 'a' && letter - 'a' < choice.Options.Length;

    private static bool IsTaken(Turn turn, Command command)
        => command.Verb == Verb.Go ? turn.Scene.Exits.Any(exit => exit.Direction == command.Rest) : command.Verb is not (Verb.Unknown or Verb.Answer);

    private static Challenge? Asked(Turn turn)
        => turn.World.Challenge(turn.State.Campfire)?.Challenge ?? (Current.Challenge(turn.World, turn.State) is { } here && !turn.IsDone(here.Id) ? here : null);

    // Who is asked for a word types it: the verb in front of it may be left out.
    private static bool IsGuess(Turn turn, string line)
        => Current.Challenge(turn.World, turn.State) is PredictChallenge { Expectation.Kind: GuessKind.Word } asked && !turn.IsDone(asked.Id)
            && line.Length is > 0 and <= 40 && line.All(char.IsLetter);

    private static string Advice(Turn turn, string line)
    {
        if (ThingRules.Names(turn, line))
        {
            return $"To look at it closely: examine {line}";
        }

        Challenge? challenge = Current.Challenge(turn.World, turn.State);
        if (challenge is SteerChallenge && !turn.IsDone(challenge.Id))
        {
            return $"If that is your text for the lock, type: steer {line}";
        }

        bool isAnswered = challenge is { IsGraded: true } or ReflectChallenge && !turn.IsDone(challenge.Id);
        return !isAnswered ? "Type help to see what you can do here."
            : line.Length <= LongestEcho ? $"If that is your answer, type: answer {line}" : "If that is your answer, type it once more with answer before it.";
    }
}
