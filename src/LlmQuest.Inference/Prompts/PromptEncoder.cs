using System.Globalization;
using System.Text;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Seam;
using LlmQuest.Inference.Tokens;

namespace LlmQuest.Inference.Prompts;

/// <summary>Turns what a person typed into token ids, so that typing <c>&lt;|im_end|&gt;</c> never forges a turn.</summary>
/// <remarks>One per model, shared and safe from any thread: what the vocabulary can write is found out at first use, by a look at every token.</remarks>
/// <param name="model">The model whose vocabulary is used.</param>
public sealed class PromptEncoder(ILanguageModel model)
{
    private readonly Lazy<WritableBytes> _writable = new(() => new WritableBytes(model));

    /// <summary>The model whose vocabulary is used.</summary>
    public ILanguageModel Model => model;

    /// <summary>Encodes a text for raw completion.</summary>
    /// <param name="text">What was typed.</param>
    public EncodedPrompt Raw(string text)
    {
        if (text.Length == 0)
        {
            return new EncodedPrompt([], "The prompt is empty: type some words for the model to go on from.");
        }

        return Unwritable(text) is { } problem ? new EncodedPrompt([], problem) : new EncodedPrompt(model.Tokenize(text, parseSpecial: false), null);
    }

    /// <summary>Encodes turns through the model's chat template, ready for the assistant to speak.</summary>
    /// <param name="messages">The turns, oldest first.</param>
    /// <param name="template">The model's template.</param>
    public EncodedPrompt Chat(IReadOnlyList<ChatMessage> messages, ChatTemplate template)
    {
        ChatPrompt prompt = Encode([.. messages.Select(message => new ChatTurn(message, null))], template, addGenerationPrompt: true);
        return new EncodedPrompt(prompt.TokenIds, prompt.Problem);
    }

    /// <summary>Encodes a thread through the model's chat template, ready for the model to speak; the ids of sampled replies are used again.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="template">The model's template.</param>
    /// <param name="addGenerationPrompt">Whether the prompt ends where the model is to speak.</param>
    public ChatPrompt Thread(ChatThread thread, ChatTemplate template, bool addGenerationPrompt = true) => Encode([.. thread.SystemTurns, .. thread.Turns], template, addGenerationPrompt);

    // The template is rendered with the texts, and with placeholders in their place: only what stands between the
    // placeholders is the template's own and may hold control tokens. A sampled reply is a placeholder in both, since a
    // template that changes it would change what the model has already said.
    private ChatPrompt Encode(IReadOnlyList<ChatTurn> turns, ChatTemplate template, bool addGenerationPrompt)
    {
        // A template writes roles among its own control tokens, so any other role could forge a turn.
        if (turns.Any(turn => turn.Message.Role is not ("system" or "user" or "assistant")))
        {
            return Refused("A message has a role that no chat knows: give each message the role system, user or assistant.");
        }

        if (turns.Select(turn => turn.SampledIds is null ? Unwritable(turn.Message.Content) : null).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            return Refused(problem);
        }

        string frame = template.Render([.. turns.Select((turn, i) => turn.Message with { Content = Placeholder(i) })], addGenerationPrompt);
        if (Cut(frame, turns.Count) is not { } pieces)
        {
            return Refused("This model's chat template does not carry every message: use raw completion instead.");
        }

        string exact = template.Render([.. turns.Select((turn, i) => turn.SampledIds is null ? turn.Message : turn.Message with { Content = Placeholder(i) })], addGenerationPrompt);
        return Join(pieces, turns, (turn, i) => turn.SampledIds is null ? turn.Message.Content : Placeholder(i)) == exact
            ? Of(Parts(pieces, turns))
            : Refused("This model's chat template changes the text of messages: remove white space at its ends, or use raw completion.");
    }

    private static ChatPrompt Refused(string problem) => new([], "", problem);

    private static string Placeholder(int index) => string.Create(CultureInfo.InvariantCulture, $"\uE000m{index}\uE001");

    // One piece of the template before each turn, and one after the last.
    private static List<string>? Cut(string frame, int turns)
    {
        List<string> pieces = [];
        int at = 0;
        for (int i = 0; i < turns; i++)
        {
            int next = frame.IndexOf(Placeholder(i), at, StringComparison.Ordinal);
            if (next < 0)
            {
                return null;
            }

            pieces.Add(frame[at..next]);
            at = next + Placeholder(i).Length;
        }

        return [.. pieces, frame[at..]];
    }

    private static string Join(List<string> pieces, IReadOnlyList<ChatTurn> turns, Func<ChatTurn, int, string> content)
    {
        var text = new StringBuilder();
        for (int i = 0; i < turns.Count; i++)
        {
            text.Append(pieces[i]).Append(content(turns[i], i));
        }

        return text.Append(pieces[^1]).ToString();
    }

    private List<PromptPart> Parts(List<string> pieces, IReadOnlyList<ChatTurn> turns)
    {
        List<PromptPart> parts = [];
        for (int i = 0; i < turns.Count; i++)
        {
            parts.Add(Template(pieces[i]));
            parts.Add(new PromptPart(turns[i].Origin, turns[i].Message.Content, turns[i].SampledIds ?? model.Tokenize(turns[i].Message.Content, parseSpecial: false)));
        }

        return [.. parts, Template(pieces[^1])];
    }

    private PromptPart Template(string piece) => new(PromptOrigin.Template, piece, model.Tokenize(piece, parseSpecial: true));

    private static ChatPrompt Of(List<PromptPart> parts)
        => new([.. parts.SelectMany(part => part.TokenIds.Select(id => new PromptToken(id, part.Origin)))], string.Concat(parts.Select(part => part.Text)), null) { Parts = parts };

    private string? Unwritable(string text) => _writable.Value.Find(text) is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"The text holds the character U+{found.CodePoint:X4} after {found.Offset} others, for which this model has no token: remove it.")
        : null;
}
