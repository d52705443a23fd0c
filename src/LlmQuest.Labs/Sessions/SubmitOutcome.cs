namespace LlmQuest.Labs.Sessions;

/// <summary>What a screen does after a command.</summary>
public enum SubmitOutcome
{
    /// <summary>Show the transcript.</summary>
    Show,

    /// <summary>Show the transcript, then run <see cref="IStageSession.AnswerAsync"/>.</summary>
    Answer,

    /// <summary>Nothing was recorded: the program is to do <see cref="IStageSession.OfProgram"/>.</summary>
    Program,

    /// <summary>Leave.</summary>
    Quit,
}
