using System.Text.Encodings.Web;
using System.Text.Json;
using Jint;

namespace LlmQuest.Inference.Chat;

/// <summary>A model's own chat template. Safe from any thread; one rendering at a time.</summary>
public sealed class ChatTemplate : IDisposable
{
    private readonly JinjaEvaluator _evaluator;
    private readonly string _bosText;
    private readonly string _eosText;

    /// <param name="evaluator">Evaluates it; belongs to the template from now on.</param>
    /// <param name="template">The template in Jinja, as stored in the model file.</param>
    /// <param name="bosText">Written form of the token that begins a text.</param>
    /// <param name="eosText">Written form of the token that ends a text.</param>
    /// <exception cref="ModelException">The template is not one the evaluator understands.</exception>
    public ChatTemplate(JinjaEvaluator evaluator, string template, string bosText, string eosText)
    {
        _evaluator = evaluator;
        _bosText = bosText;
        _eosText = eosText;
        _evaluator.Call("compile", template);
    }

    /// <summary>Renders the exact text that a model is sent.</summary>
    /// <param name="messages">The turns, oldest first.</param>
    /// <param name="addGenerationPrompt">Whether to end with the beginning of the assistant's turn.</param>
    /// <exception cref="ModelException">The template refused the messages.</exception>
    public string Render(IReadOnlyList<ChatMessage> messages, bool addGenerationPrompt)
        => _evaluator.Call("render", ToJson(messages), addGenerationPrompt, _bosText, _eosText).AsString();

    /// <inheritdoc/>
    public void Dispose() => _evaluator.Dispose();

    // Written by hand, token by token: the message texts are data and must stay data.
    private static string ToJson(IReadOnlyList<ChatMessage> messages)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartArray();
            foreach (ChatMessage message in messages)
            {
                json.WriteStartObject();
                json.WriteString("role", message.Role);
                json.WriteString("content", message.Content);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
