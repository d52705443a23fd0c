using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Tests.Panels.Writing;

namespace LlmQuest.Tui.Tests.Panels;

/// <summary>A whole experiment of each lab.</summary>
internal static class EveryLab
{
    /// <summary>Names of the labs.</summary>
    public static IEnumerable<string> Names => DeclaredLabs.Registry.All.Select(lab => lab.Name);

    /// <summary>An experiment of a lab.</summary>
    public static Experiment Of(string lab) => lab switch
    {
        "tokens" or "next-token" or "generate" or "sampling-grid" or "compare" => SomeWriting.Of(lab),
        "tasks" or "prompting" or "chat" => SomeTalk.Of(lab),
        "rag" or "pipeline" => SomeRetrieval.Of(lab),
        "lens" or "model-card" or "footprint" => SomeMachine.Of(lab),
        "training" => ATraining.Of("bigram"),
        _ => SomeJudging.Of(lab),
    };
}
