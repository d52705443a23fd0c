using System.Collections.Immutable;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Labs.Classify;

/// <summary>How a text and the shots before it become the prompt after which the label is to stand.</summary>
internal sealed class PromptForm
{
    /// <summary>What is replaced by the text.</summary>
    public const string TextMark = "{text}";

    /// <summary>What is replaced by the labels.</summary>
    public const string LabelsMark = "{labels}";

    /// <summary>The template of raw completion where none is given.</summary>
    public const string UsualRaw = "Review: {text}\nSentiment:";

    /// <summary>The template of a chat where none is given.</summary>
    public const string UsualChat = "Classify the sentiment of the following text as either {labels}. Text: \"{text}\"";

    private const string BetweenShots = "\n\n";
    private readonly ReadyModel _model;
    private readonly string _template;
    private readonly ChatTemplate? _chat;

    private PromptForm(ReadyModel model, string template, ChatTemplate? chat)
    {
        _model = model;
        _template = template;
        _chat = chat;
    }

    /// <summary>Whether it is a chat.</summary>
    public bool IsChat => _chat is not null;

    /// <summary>Makes it ready, or says what is wrong.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mode"><c>raw</c> or <c>chat</c>.</param>
    /// <param name="template">The template of the person; null for the usual one of the mode.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="stop">Stops the waiting for the chat template.</param>
    /// <exception cref="Inference.ModelException">The chat template cannot be evaluated.</exception>
    public static async Task<(PromptForm? Form, string? Problem)> OpenAsync(ReadyModel model, string mode, string? template, ImmutableArray<string> labels, CancellationToken stop)
    {
        if (!model.Model.Card.WritesText)
        {
            return (null, $"{model.Identity.Name} turns texts into vectors and writes none: choose another model with --model ID|PATH.");
        }

        if (mode == "chat" && model.Template is null)
        {
            return (null, $"{model.Identity.Name} has no chat template: set mode to raw.");
        }

        string form = template ?? (mode == "raw" ? UsualRaw : UsualChat);
        if (!form.Contains(TextMark, StringComparison.Ordinal))
        {
            return (null, $"template says where the text goes with {TextMark}, such as \"Review: {TextMark}\\nSentiment:\".");
        }

        ChatTemplate? chat = mode == "chat" ? await model.Template!.WaitAsync(stop).ConfigureAwait(false) : null;
        return (new PromptForm(model, form.Replace(LabelsMark, Listed(labels), StringComparison.Ordinal), chat), null);
    }

    /// <summary>The prompt of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shots">The examples before it.</param>
    /// <param name="word">What stands for a label.</param>
    public (IReadOnlyList<int> Ids, string Text, string? Problem) Of(string text, IReadOnlyList<Example> shots, Func<string, string> word)
    {
        if (_chat is not null)
        {
            ChatPrompt chat = _model.Encoder.Thread(new ChatThread("", null, [.. shots.SelectMany(shot => new[] { Turn("user", Filled(shot.Text)), Turn("assistant", word(shot.Label).TrimStart()) }), Turn("user", Filled(text))]), _chat);
            return (chat.TokenIds, chat.Text, chat.Problem);
        }

        string raw = string.Concat(shots.Select(shot => Filled(shot.Text) + word(shot.Label) + BetweenShots)) + Filled(text);
        EncodedPrompt encoded = _model.Encoder.Raw(raw);
        return (encoded.TokenIds, raw, encoded.Problem);
    }

    private static ChatTurn Turn(string role, string content) => new(new ChatMessage(role, content), null);

    private string Filled(string text) => _template.Replace(TextMark, text, StringComparison.Ordinal);

    private static string Listed(ImmutableArray<string> labels) => $"{string.Join(", ", labels[..^1])} or {labels[^1]}";
}
