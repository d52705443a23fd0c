using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests.Labs.Plain;

internal static class An
{
    /// <summary>An experiment with the facts and parameters of two JSON objects.</summary>
    public static Experiment Experiment(string lab, string facts, string parameters = "{}") => new(
        lab,
        LabValueJson.Of(JsonDocument.Parse(parameters).RootElement).Fields!,
        LabValueJson.Of(JsonDocument.Parse(facts).RootElement).Fields!,
        "paper",
        "00",
        "CPU");
}
