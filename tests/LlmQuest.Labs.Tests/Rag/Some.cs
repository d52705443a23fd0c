using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Pipeline;
using LlmQuest.Labs.Rag;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Rag;

/// <summary>Labs that look things up, on a model that embeds a text as its letters and has no chat template.</summary>
internal static class Some
{
    public static (string, LabValue) Documents { get; } = ("documents", LabValue.Of(["aaaa abba", "cccc dccd", "eeee feef"]));

    /// <summary>Everything in the few letters that the scripted model can write.</summary>
    public static (string, LabValue)[] Plain { get; } =
    [
        ("mode", LabValue.Of("raw")),
        ("template", LabValue.Of("{context} so {question} is")),
        ("template_without", LabValue.Of("{question} is")),
        ("k", LabValue.Of(1)),
        ("max_new_tokens", LabValue.Of(4)),
    ];

    public static LabBench Bench(ScriptedModel? chat = null, ScriptedModel? embedding = null, LabPorts? ports = null)
    {
        ModelHost host = new ScriptedSource(chat ?? ScriptedModel.Babbling()).Host();
        var pages = new PageSearch(new ScriptedSource(embedding ?? ScriptedModel.Babbling()).Host(), ports);
        return new LabBench(new RagLab(host, pages, () => 7), new PipelineLab(host, pages, () => 7, ports?.Experiments));
    }

    public static Task<Experiment> Search(params IEnumerable<(string Name, LabValue Value)> parameters) => Run.Done(Bench(), "rag", Merged([Documents, .. Plain, .. parameters]));

    public static (string, LabValue) Text(string name, string text) => (name, LabValue.Of(text));

    /// <summary>Of two values of one name the last.</summary>
    public static IEnumerable<(string Name, LabValue Value)> Merged(IEnumerable<(string Name, LabValue Value)> parameters)
        => parameters.GroupBy(own => own.Name).Select(same => same.Last());

    public static string[] Sources(this Experiment experiment) => [.. experiment.Facts["hits"].Items!.Value.Select(hit => hit.Fields!["source"].Text!)];
}
