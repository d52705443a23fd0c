using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Chat;

/// <summary>What an experiment of <c>chat</c> asks for, read from its parameters.</summary>
/// <param name="Thread">Name of the conversation; empty where it is not kept.</param>
/// <param name="Messages">The conversation that takes the place of the thread's; null where the thread goes on.</param>
/// <param name="Turns">What the person says.</param>
/// <param name="System">The system text from now on; null leaves it.</param>
/// <param name="Fork">Name of the thread that is copied; empty for none.</param>
/// <param name="ForkTurns">How many turns of the person the copy keeps; null for all.</param>
/// <param name="Edit">Which turn of the person is said anew, from 1; 0 for none.</param>
/// <param name="Retry">Whether the last turn is answered once more.</param>
/// <param name="Sampling">How tokens are chosen.</param>
internal sealed record ChatRequest(
    string Thread,
    ImmutableArray<LabValue>? Messages,
    ImmutableArray<string> Turns,
    string? System,
    string Fork,
    int? ForkTurns,
    int Edit,
    bool Retry,
    SamplingParameters Sampling)
{
    /// <summary>What happens when the conversation does not fit.</summary>
    public required string WhenFull { get; init; }

    /// <summary>Tokens that may be used; null for all there are.</summary>
    public int? ContextLength { get; init; }

    /// <summary>Most tokens of a reply; 0 only shows the prompt.</summary>
    public int MaxNewTokens { get; init; }

    /// <summary>Whether the prompt ends where the model is to speak.</summary>
    public bool AddsGenerationPrompt { get; init; }

    /// <summary>Texts that end a reply.</summary>
    public ImmutableArray<string> Stop { get; init; } = [];

    /// <summary>Whether nothing is written.</summary>
    public bool OnlyShows => MaxNewTokens == 0;

    /// <summary>Reads the parameters, or says what is wrong with them.</summary>
    public static string? Read(ImmutableSortedDictionary<string, LabValue> parameters, out ChatRequest? request)
    {
        request = null;
        (SamplingParameters sampling, string? wrong) = SamplingReader.Read(parameters);
        if (wrong is not null)
        {
            return wrong;
        }

        var read = new ChatRequest(
            Text("thread"),
            parameters.GetValueOrDefault("messages")?.Items,
            parameters.GetValueOrDefault("turns")?.Texts ?? [],
            parameters.GetValueOrDefault("system")?.Text,
            Text("fork"),
            (int?)parameters.GetValueOrDefault("fork_turns")?.Number,
            (int)parameters["edit"].Number!.Value,
            parameters["retry"].Truth!.Value,
            sampling)
        {
            WhenFull = Text("when_full"),
            ContextLength = (int?)parameters.GetValueOrDefault("context_length")?.Number,
            MaxNewTokens = (int)parameters["max_new_tokens"].Number!.Value,
            AddsGenerationPrompt = parameters["add_generation_prompt"].Truth!.Value,
            Stop = parameters["stop"].Texts!.Value,
        };
        if ((parameters["mode"].Text == "raw", parameters["samples"].Number > 1) is not (false, false) and var (isRaw, _))
        {
            return isRaw ? "A conversation always goes through the chat template: set mode to chat, or use the lab generate for raw completion." : "A conversation has one reply to each turn: set samples to 1; retry gives another reply.";
        }

        request = read;
        return read.Conflict();

        string Text(string name) => parameters.GetValueOrDefault(name)?.Text ?? "";
    }

    private string? Conflict() => this switch
    {
        { AddsGenerationPrompt: false, OnlyShows: false } => "Without add_generation_prompt the model does not know that it is to speak: set max_new_tokens to 0 to see such a prompt.",
        { Messages: not null, Fork.Length: > 0 } => "messages and fork are two beginnings of one conversation: give one of them.",
        { Messages: [{ } first, ..], System: not null } when first.Fields?.GetValueOrDefault("role")?.Text == "system" => "messages begins with a system message and system is another: leave one of them out.",
        { Messages: { } messages } when MissingField(messages) is { } sentence => sentence,
        { ForkTurns: not null, Fork.Length: 0 } => "fork_turns says how much of a thread is copied: name the thread in fork.",
        { Fork.Length: > 0 } when Fork == Thread => $"fork copies another thread, and '{Shown(Fork)}' is this one: leave fork out to go on with it, or set thread to another name.",
        { Edit: > 0, Retry: true } => "edit and retry are two ways to change what was said: set edit to 0 or retry to false.",
        { Edit: > 0, Turns.IsEmpty: true } => $"What is said in place of turn {Edit} is the first of turns: give its new text there.",
        _ => null,
    };

    /// <summary>A name in a sentence.</summary>
    public static string Shown(string name) => Core.Labs.Plain.Cells.Fit(Core.Labs.Plain.Glyphs.Line(name.Length > 200 ? name[..200] : name), 40);

    private static string? MissingField(ImmutableArray<LabValue> messages)
    {
        for (int i = 0; i < messages.Length; i++)
        {
            foreach (string field in new[] { "role", "content" })
            {
                if (messages[i].Fields?.GetValueOrDefault(field)?.Text is null)
                {
                    return $"Message {i + 1} has no {field}: every message has a role (system, user or assistant) and a content.";
                }
            }
        }

        return null;
    }
}
