using Microsoft.Extensions.AI;
using Turn = LlmQuest.Inference.Chat.ChatMessage;

namespace LlmQuest.Inference.ExtensionsAI;

/// <summary>Reads messages as turns of the core; nothing is left out without a word.</summary>
internal static class MessageReader
{
    private static readonly ChatRole[] Roles = [ChatRole.System, ChatRole.User, ChatRole.Assistant];

    /// <summary>The turns, oldest first; instructions come before them as a system turn.</summary>
    /// <exception cref="ArgumentException">There is no message, or one is null.</exception>
    /// <exception cref="NotSupportedException">A message has another role, or holds something else than text.</exception>
    public static IReadOnlyList<Turn> Read(IReadOnlyList<ChatMessage> messages, string? instructions)
    {
        if (messages.Count == 0)
        {
            throw new ArgumentException("There is no message to reply to: add one of the user.");
        }

        IEnumerable<Turn> turns = messages.Select((message, i) => Read(message, i + 1));
        return string.IsNullOrEmpty(instructions) ? [.. turns] : [new Turn("system", instructions), .. turns];
    }

    private static Turn Read(ChatMessage? message, int number)
    {
        if (message is null)
        {
            throw new ArgumentException($"Message {number} is null: remove it.");
        }

        ChatRole[] role = Array.FindAll(Roles, role => role == message.Role);
        if (role.Length == 0)
        {
            throw new NotSupportedException($"Message {number} has the role '{message.Role.Value}', which this model does not know: send system, user and assistant alone.");
        }

        return message.Contents.FirstOrDefault(content => content is not TextContent) is { } other
            ? throw new NotSupportedException($"Message {number} holds {Name(other)}, and this model reads text alone: remove it.")
            : new Turn(role[0].Value, message.Text);
    }

    private static string Name(AIContent content) => content switch
    {
        DataContent data => $"data of the type '{data.MediaType}'",
        UriContent uri => $"a link to '{uri.MediaType}'",
        FunctionCallContent call => $"a call of the tool '{call.Name}'",
        FunctionResultContent => "the result of a tool",
        _ => content.GetType().Name,
    };
}
