using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Chat;

/// <summary>A conversation as the experiments keep it: what was said, and the tokens that the model chose.</summary>
public static class KeptThread
{
    /// <summary>Name of the lab that holds conversations.</summary>
    public const string Lab = "chat";

    /// <summary>Name of the conversation that an experiment went on with; null where it only showed a prompt, or was none.</summary>
    public static string? NameOf(Experiment experiment)
        => experiment.Lab == Lab
            && experiment.Parameters.GetValueOrDefault("max_new_tokens")?.Number > 0
            && experiment.Facts.ContainsKey("messages")
            && experiment.Parameters.GetValueOrDefault("thread")?.Text is { Length: > 0 } name
                ? name
                : null;

    /// <summary>The conversation after an experiment.</summary>
    /// <param name="experiment">One of which <see cref="NameOf"/> knows the name.</param>
    /// <param name="modelSha256">The model that goes on; of another one the token ids mean nothing.</param>
    internal static ChatThread Of(Experiment experiment, string modelSha256)
        => Of(NameOf(experiment) ?? "", experiment.Facts["messages"].Items ?? [], keepsIds: experiment.ModelSha256 == modelSha256);

    /// <summary>A conversation from messages; a system message at its beginning is its system text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="messages">Records with role and content.</param>
    /// <param name="keepsIds">Whether their token ids are used.</param>
    internal static ChatThread Of(string name, ImmutableArray<LabValue> messages, bool keepsIds)
    {
        ChatTurn[] turns = [.. messages.Select(message => TurnOf(message, keepsIds))];
        bool hasSystem = turns is [{ Message.Role: "system" }, ..];
        return new ChatThread(name, hasSystem ? turns[0].Message.Content : null, hasSystem ? turns[1..] : turns);
    }

    /// <summary>The messages of a conversation, as the experiment keeps them.</summary>
    internal static LabValue Messages(ChatThread thread) => LabValue.List(thread.SystemTurns.Concat(thread.Turns).Select(Message));

    /// <summary>Role and content of some turns.</summary>
    internal static LabValue Said(IEnumerable<ChatTurn> turns) => LabValue.List(turns.Select(turn => LabValue.Map(Words(turn))));

    private static LabValue Message(ChatTurn turn) => LabValue.Map(
    [
        .. Words(turn),
        .. turn.SampledIds is { } ids ? new[] { ("token_ids", LabValue.Numbers(ids.Select(id => (double)id))) } : [],
        .. turn.Finish is { } finish ? new[] { ("finish", LabValue.Of(FinishReasons.NameOf(finish))) } : [],
    ]);

    private static (string, LabValue)[] Words(ChatTurn turn) => [("role", LabValue.Of(turn.Message.Role)), ("content", LabValue.Of(turn.Message.Content))];

    private static ChatTurn TurnOf(LabValue message, bool keepsIds)
    {
        LabValue? Field(string name) => message.Fields?.GetValueOrDefault(name);
        int[]? ids = keepsIds && Field("token_ids")?.Items is { } kept ? [.. kept.Select(id => (int)(id.Number ?? 0))] : null;
        FinishReason? finish = Enum.GetValues<FinishReason>().Cast<FinishReason?>().FirstOrDefault(reason => FinishReasons.NameOf(reason!.Value) == Field("finish")?.Text);
        return new ChatTurn(new ChatMessage(Field("role")?.Text ?? "", Field("content")?.Text ?? ""), ids) { Finish = finish };
    }
}
