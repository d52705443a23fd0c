using LlmQuest.Core.Labs;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Chat;
using LlmQuest.Labs.Footprint;
using LlmQuest.Labs.NextToken;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Chat;

/// <summary>A scripted model that holds conversations, and a bench that keeps them.</summary>
internal static class Talker
{
    public const string Template = "{% for m in messages %}{{ m.role }} {{ m.content }}.{% endfor %}{% if add_generation_prompt %}assistant {% endif %}";
    private const string Speaks = "assistant ";

    /// <summary>A model that says again what the person said last.</summary>
    public static ScriptedModel Parrot() => Saying(prompt => $"you said {prompt[(prompt.LastIndexOf("user ", StringComparison.Ordinal) + 5)..].TrimEnd('.')}");

    /// <summary>A model whose reply follows from the prompt.</summary>
    public static ScriptedModel Saying(Func<string, string> reply, Action<string>? saying = null) => new(tokens =>
    {
        string text = string.Concat(tokens.Select(id => ScriptedModel.Alphabet[id]));
        int at = text.LastIndexOf(Speaks, StringComparison.Ordinal);
        string said = at < 0 ? "" : text[(at + Speaks.Length)..];
        string whole = at < 0 ? "" : reply(text[..at]);
        saying?.Invoke(said);
        return ScriptedModel.Only(said.Length < whole.Length ? ScriptedModel.IdOf(whole[said.Length]) : ScriptedModel.End);
    })
    {
        Card = new ModelCard("scripted", ScriptedModel.Alphabet.Length, ScriptedModel.TrainedContext, 0, 1, Template, "", ""),
    };

    public static LabBench Bench(ScriptedModel model, int cells = 512, IExperimentSource? kept = null)
    {
        var host = new ScriptedSource(model).Host(cells);
        var recent = new RecentExperiments(kept);
        long seed = 7;
        return new LabBench(new ChatLab(host, recent, () => seed++), new NextTokenLab(host, () => 7)) { Recent = recent };
    }

    public static Task<Experiment> Say(LabBench bench, string thread, string turn, params (string, LabValue)[] more)
        => Run.Done(bench, "chat", [("thread", LabValue.Of(thread)), ("turns", LabValue.Of([turn])), .. more]);

    public static string Text(this Experiment experiment, string fact) => experiment.Facts[fact].Text!;

    /// <summary>The conversation as text, a line for each message.</summary>
    public static string[] Told(Experiment experiment)
        => [.. experiment.Facts["messages"].Items!.Value.Select(message => $"{message.Fields!["role"].Text}: {message.Fields["content"].Text}")];
}
