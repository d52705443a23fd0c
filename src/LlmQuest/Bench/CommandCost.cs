using LlmQuest.Labs.Sessions;
using LlmQuest.Play;

namespace LlmQuest.Bench;

/// <summary>What a command took.</summary>
/// <param name="Append">Its events, until the operating system and the database have them.</param>
/// <param name="Step">All else that the session does, above all the steps.</param>
/// <param name="Telling">Telling what follows.</param>
internal sealed record CommandCost(Cost Append, Cost Step, Cost Telling)
{
    public Cost All => Append + Step + Telling;

    /// <summary>Types a line that asks for no answer of a model.</summary>
    public static CommandCost Of(string line, AdventureSession session, TimedJournal journal, PlainVoice voice)
    {
        Cost before = journal.Recording;
        Cost submitted = Cost.Of(() => session.Submit(line));
        Cost append = journal.Recording - before;
        return new CommandCost(append, submitted - append, Cost.Of(() => voice.TellNews(line)));
    }
}
