using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Generate;

/// <summary>Names of the reasons why a sample ended, as in facts and JSON.</summary>
internal static class FinishReasons
{
    public static string NameOf(FinishReason reason) => reason switch
    {
        FinishReason.End => "end",
        FinishReason.Length => "length",
        FinishReason.Stop => "stop",
        _ => "cancelled",
    };
}
