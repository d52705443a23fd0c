using System.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Reads what a loaded model says about itself.</summary>
internal static unsafe class CardReader
{
    public static ModelCard Read(ModelHandle model, Vocabulary vocabulary)
    {
        string architecture = Value(model, "general.architecture");
        return new ModelCard(
            Description(model),
            vocabulary.Size,
            Llama.llama_model_n_ctx_train(model),
            (long)Llama.llama_model_n_params(model),
            Llama.llama_model_n_layer(model),
            NativeText.Read(Llama.llama_model_chat_template(model, name: 0)),
            vocabulary.BosText,
            vocabulary.EosText)
        {
            Architecture = architecture,
            WritesText = Value(model, architecture + ".attention.causal") != "false",
            Heads = Llama.llama_model_n_head(model),
            EmbeddingLength = Llama.llama_model_n_embd(model),
        };
    }

    private static string Value(ModelHandle model, string key)
    {
        Span<byte> buffer = stackalloc byte[64];
        fixed (byte* to = buffer)
        {
            int length = Llama.llama_model_meta_val_str(model, key, to, (nuint)buffer.Length);
            return Encoding.UTF8.GetString(buffer[..Math.Clamp(length, 0, buffer.Length - 1)]);
        }
    }

    private static string Description(ModelHandle model)
    {
        Span<byte> buffer = stackalloc byte[256];
        fixed (byte* to = buffer)
        {
            int length = Llama.llama_model_desc(model, to, (nuint)buffer.Length);
            return Encoding.UTF8.GetString(buffer[..Math.Clamp(length, 0, buffer.Length - 1)]);
        }
    }
}
