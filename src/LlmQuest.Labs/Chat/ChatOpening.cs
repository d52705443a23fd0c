using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Prompts;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs.Chat;

/// <summary>The conversation as it stands when an experiment begins, and what is to be said in it.</summary>
/// <param name="Thread">The conversation; where it ends with the person, that turn is answered first.</param>
/// <param name="Turns">What the person says then.</param>
internal sealed record ChatOpening(ChatThread Thread, IReadOnlyList<string> Turns)
{
    /// <summary>Whether the last turn waits for an answer.</summary>
    public bool Waits => Thread.Turns is [.., { Origin: PromptOrigin.Person }];

    /// <summary>Finds the conversation that a request goes on with, or says why it cannot.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="experiments">Where conversations are kept; null where none are.</param>
    /// <param name="modelSha256">The model that goes on with it.</param>
    /// <param name="opening">The conversation.</param>
    public static string? Find(ChatRequest request, IExperimentSource? experiments, string modelSha256, out ChatOpening? opening)
    {
        opening = null;
        if (Begin(request, experiments, modelSha256, out ChatThread thread) is { } problem)
        {
            return problem;
        }

        thread = thread with { Name = request.Thread, System = request.System ?? thread.System };
        problem = request switch
        {
            { Edit: > 0 } => Cut(request, thread, out opening),
            { Retry: true } => TakeBack(request, thread, out opening),
            _ => null,
        };
        opening ??= new ChatOpening(thread, request.Turns);
        return problem ?? opening.Nothing(request);
    }

    private static string? Begin(ChatRequest request, IExperimentSource? experiments, string modelSha256, out ChatThread thread)
    {
        thread = ChatThread.Start(request.Thread);
        if (request.Messages is { } messages)
        {
            thread = KeptThread.Of(request.Thread, messages, keepsIds: false);
            return null;
        }

        Experiment? own = request.Thread.Length == 0 ? null : experiments?.LastOf(request.Thread);
        if (request.Fork.Length == 0)
        {
            thread = own is null ? thread : KeptThread.Of(own, modelSha256);
            return null;
        }

        string name = ChatRequest.Shown(request.Fork);
        if (own is not null)
        {
            return $"The thread '{ChatRequest.Shown(request.Thread)}' has begun already: leave fork out to go on with it (in an adventure: set fork none), or give the copy another name in thread.";
        }

        if (experiments?.LastOf(request.Fork) is not { } other)
        {
            return $"There is no thread '{name}' to copy: name one in which something was said.";
        }

        thread = KeptThread.Of(other, modelSha256);
        int[] persons = Persons(thread);
        int kept = request.ForkTurns ?? persons.Length;
        if (kept > persons.Length)
        {
            return $"The thread '{name}' has {Quantity.Of(persons.Length, "turn")} of the person: set fork_turns to {persons.Length} at most.";
        }

        thread = thread.Fork(request.Thread, kept == persons.Length ? thread.Turns.Count : persons[kept]);
        return null;
    }

    private static string? Cut(ChatRequest request, ChatThread thread, out ChatOpening? opening)
    {
        opening = null;
        int[] persons = Persons(thread);
        if (request.Edit > persons.Length)
        {
            return persons.Length == 0
                ? $"Nothing was said yet that turn {request.Edit} could take the place of: set edit to 0."
                : $"The person has had {Quantity.Of(persons.Length, "turn")} here: set edit to a number from 1 to {persons.Length}, or to 0.";
        }

        opening = new ChatOpening(thread.Edit(persons[request.Edit - 1], request.Turns[0]), [.. request.Turns.Skip(1)]);
        return null;
    }

    // A learner who sets retry may have left in turns what was said last.
    private static string? TakeBack(ChatRequest request, ChatThread thread, out ChatOpening? opening)
    {
        opening = null;
        if (thread.Turns is not [.., { Origin: PromptOrigin.Person } said, { Origin: PromptOrigin.Model }])
        {
            return "There is no answer yet that could be given once more: set retry to false.";
        }

        if (request.Turns is not [] and [.., var last] && last != said.Message.Content)
        {
            return $"With retry the last turn is answered once more, and that was '{ChatRequest.Shown(said.Message.Content)}': set retry to false to say something new.";
        }

        opening = new ChatOpening(thread with { Turns = [.. thread.Turns.SkipLast(1)] }, []);
        return null;
    }

    private string? Nothing(ChatRequest request)
    {
        int due = Turns.Count + (Waits ? 1 : 0);
        return (request.OnlyShows, due) switch
        {
            (true, > 1) => "With max_new_tokens 0 nothing is answered, so that only one turn can be shown: give a single one, or a whole conversation in messages.",
            (true, 0) when Thread.Turns.Count == 0 && Thread.System is null => "The conversation is empty: say something in turns, or give messages.",
            (false, 0) => "There is nothing to answer: say something in turns.",
            _ => null,
        };
    }

    private static int[] Persons(ChatThread thread) => [.. Enumerable.Range(0, thread.Turns.Count).Where(i => thread.Turns[i].Origin == PromptOrigin.Person)];
}
