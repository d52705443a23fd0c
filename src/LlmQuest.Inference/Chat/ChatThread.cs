using LlmQuest.Inference.Generation;

namespace LlmQuest.Inference.Chat;

/// <summary>A named chat that never changes: every step gives a new thread, so that threads share their past.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="System">The system text; null means what the template does by itself.</param>
/// <param name="Turns">The turns of person and model, oldest first.</param>
public sealed record ChatThread(string Name, string? System, IReadOnlyList<ChatTurn> Turns)
{
    /// <summary>A thread without turns.</summary>
    /// <param name="name">What the person calls it.</param>
    /// <param name="system">The system text, or null.</param>
    public static ChatThread Start(string name, string? system = null) => new(name, system, []);

    /// <summary>The system turn, if there is one.</summary>
    public IReadOnlyList<ChatTurn> SystemTurns => System is null ? [] : [new ChatTurn(new ChatMessage("system", System), null)];

    /// <summary>The person says something.</summary>
    /// <param name="text">What was typed: text, whatever it looks like.</param>
    public ChatThread AddPerson(string text) => this with { Turns = [.. Turns, new ChatTurn(new ChatMessage("user", text), null)] };

    /// <summary>The model has answered.</summary>
    /// <param name="text">The text of the answer.</param>
    /// <param name="sampledIds">Its token ids as sampled, without the one that ended it: encoding the text again may give others.</param>
    /// <param name="finish">Why it ended, where that is known.</param>
    public ChatThread AddModel(string text, IReadOnlyList<int> sampledIds, FinishReason? finish = null)
        => this with { Turns = [.. Turns, new ChatTurn(new ChatMessage("assistant", text), [.. sampledIds]) { Finish = finish }] };

    /// <summary>A new thread that shares the first turns.</summary>
    /// <param name="name">Name of the new thread.</param>
    /// <param name="turns">How many turns it keeps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The thread has fewer turns.</exception>
    public ChatThread Fork(string name, int turns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(turns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(turns, Turns.Count);
        return this with { Name = name, Turns = [.. Turns.Take(turns)] };
    }

    /// <summary>Puts another text in a turn, which is then encoded again, also where it was sampled.</summary>
    /// <param name="turn">Index of the turn.</param>
    /// <param name="text">The new text.</param>
    /// <param name="keepLater">Whether the turns after it stay as they were; otherwise they go, since they answered something else.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such turn.</exception>
    public ChatThread Edit(int turn, string text, bool keepLater = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(turn);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(turn, Turns.Count);
        var edited = new ChatTurn(Turns[turn].Message with { Content = text }, null);
        return this with { Turns = [.. Turns.Take(turn), edited, .. keepLater ? Turns.Skip(turn + 1) : []] };
    }
}
