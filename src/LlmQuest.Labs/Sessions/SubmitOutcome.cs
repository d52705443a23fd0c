namespace LlmQuest.Labs.Sessions;

/// <summary>What a screen does after a command.</summary>
public enum SubmitOutcome
{
    /// <summary>Show the transcript.</summary>
    Show,

    /// <summary>Show the transcript, then run <see cref="IStageSession.AnswerAsync"/>.</summary>
    Answer,

    /// <summary>Leave.</summary>
    Quit,
}
