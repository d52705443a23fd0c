using System.Globalization;
using System.Text;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Prompts;

/// <summary>Turns what a person typed into token ids, so that typing <c>&lt;|im_end|&gt;</c> never forges a turn.</summary>
/// <param name="model">The model whose vocabulary is used.</param>
public sealed class PromptEncoder(ILanguageModel model)
{
    /// <summary>Encodes a text for raw completion.</summary>
    /// <param name="text">What was typed.</param>
    public EncodedPrompt Raw(string text)
    {
        if (text.Length == 0)
        {
            return new EncodedPrompt([], "The prompt is empty: type some words for the model to go on from.");
        }

        int[] ids = model.Tokenize(text, parseSpecial: false);
        return Lost(text, ids) is { } problem ? new EncodedPrompt([], problem) : new EncodedPrompt(ids, null);
    }

    /// <summary>Encodes turns through the model's chat template, ready for the assistant to speak.</summary>
    /// <param name="messages">The turns, oldest first.</param>
    /// <param name="template">The model's template.</param>
    /// <remarks>
    /// The template is rendered twice: with the texts, and with placeholders in their place. Only what stands between the
    /// placeholders is the template's own and may hold control tokens.
    /// </remarks>
    public EncodedPrompt Chat(IReadOnlyList<ChatMessage> messages, ChatTemplate template)
    {
        string exact = template.Render(messages, addGenerationPrompt: true);
        ChatMessage[] placeholders = [.. messages.Select((message, i) => message with { Content = Placeholder(i) })];
        string frame = template.Render(placeholders, addGenerationPrompt: true);
        List<int> ids = [];
        var sent = new StringBuilder();
        int at = 0;
        for (int i = 0; i < messages.Count; i++)
        {
            int next = frame.IndexOf(Placeholder(i), at, StringComparison.Ordinal);
            if (next < 0)
            {
                return new EncodedPrompt([], "This model's chat template does not carry every message: use raw completion instead.");
            }

            AddTemplate(frame[at..next], ids, sent);
            string content = messages[i].Content;
            if (AddTyped(content, ids, sent) is { } problem)
            {
                return new EncodedPrompt([], problem);
            }

            at = next + Placeholder(i).Length;
        }

        AddTemplate(frame[at..], ids, sent);
        return sent.ToString() == exact
            ? new EncodedPrompt(ids, null)
            : new EncodedPrompt([], "This model's chat template changes the text of messages: remove white space at its ends, or use raw completion.");
    }

    private static string Placeholder(int index) => string.Create(CultureInfo.InvariantCulture, $"\uE000m{index}\uE001");

    private void AddTemplate(string text, List<int> ids, StringBuilder sent)
    {
        ids.AddRange(model.Tokenize(text, parseSpecial: true));
        sent.Append(text);
    }

    private string? AddTyped(string text, List<int> ids, StringBuilder sent)
    {
        int[] typed = model.Tokenize(text, parseSpecial: false);
        ids.AddRange(typed);
        sent.Append(text);
        return Lost(text, typed);
    }

    // SmolLM2's vocabulary lacks some bytes, and its tokenizer drops them without a word.
    private string? Lost(string text, int[] ids)
    {
        if (Encoding.UTF8.GetByteCount(text) == ids.Sum(id => model.TokenBytes(id, renderSpecial: true).Length))
        {
            return null;
        }

        foreach (Rune rune in text.EnumerateRunes())
        {
            string one = rune.ToString();
            if (Encoding.UTF8.GetByteCount(one) != model.Tokenize(one, parseSpecial: false).Sum(id => model.TokenBytes(id, renderSpecial: true).Length))
            {
                return $"The prompt holds the character U+{rune.Value:X4}, for which this model has no token: remove it.";
            }
        }

        return "The prompt holds characters for which this model has no token: remove unusual ones.";
    }
}
