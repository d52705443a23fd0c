using System.Text;
using LLama.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Reads what a loaded model says about itself.</summary>
internal static class CardReader
{
    private const string ArchitectureKey = "general.architecture";

    public static ModelCard Read(SafeLlamaModelHandle model)
    {
        string architecture = Value(model, ArchitectureKey);
        return new ModelCard(
            model.Description,
            model.Vocab.Count,
            model.ContextSize,
            (long)model.ParameterCount,
            model.LayerCount,
            model.GetTemplate(strict: false),
            model.Vocab.LLamaTokenToString(model.Vocab.BOS, isSpecialToken: true) ?? "",
            model.Vocab.LLamaTokenToString(model.Vocab.EOS, isSpecialToken: true) ?? "")
        {
            Architecture = architecture,
            WritesText = Value(model, architecture + ".attention.causal") != "false",
            Heads = model.HeadCount,
            EmbeddingLength = model.EmbeddingSize,
        };
    }

    // Found by index: LLamaSharp 0.27.0 looks a key up without the zero that ends it.
    private static string Value(SafeLlamaModelHandle model, string key)
    {
        for (int i = 0; i < model.MetadataCount; i++)
        {
            if (Text(model.MetadataKeyByIndex(i)) == key)
            {
                return Text(model.MetadataValueByIndex(i));
            }
        }

        return "";
    }

    private static string Text(Memory<byte>? bytes) => bytes is { } some ? Encoding.UTF8.GetString(some.Span) : "";
}
