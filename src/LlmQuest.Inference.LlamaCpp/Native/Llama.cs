using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>The functions of <c>llama.h</c> that are used, under their own names. <c>bool</c> is one byte.</summary>
internal static unsafe partial class Llama
{
    internal const string Library = "llama";

    [LibraryImport(Library)]
    internal static partial byte* llama_version();

    [LibraryImport(Library)]
    internal static partial void llama_log_set(delegate* unmanaged<int, byte*, nint, void> callback, nint userData);

    [LibraryImport(Library)]
    internal static partial void llama_backend_init();

    [LibraryImport(Library)]
    internal static partial LlamaModelDefaults llama_model_default_params();

    [LibraryImport(Library)]
    internal static partial LlamaContextDefaults llama_context_default_params();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ModelHandle llama_model_load_from_file(string path, LlamaModelParams parameters);

    [LibraryImport(Library)]
    internal static partial void llama_model_free(nint model);

    [LibraryImport(Library)]
    internal static partial nint llama_model_get_vocab(ModelHandle model);

    [LibraryImport(Library)]
    internal static partial int llama_model_n_ctx_train(ModelHandle model);

    [LibraryImport(Library)]
    internal static partial int llama_model_n_layer(ModelHandle model);

    [LibraryImport(Library)]
    internal static partial int llama_model_n_head(ModelHandle model);

    [LibraryImport(Library)]
    internal static partial int llama_model_n_embd(ModelHandle model);

    [LibraryImport(Library)]
    internal static partial int llama_model_n_embd_out(ModelHandle model);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int llama_model_meta_val_str(ModelHandle model, string key, byte* buffer, nuint size);

    [LibraryImport(Library)]
    internal static partial ulong llama_model_n_params(ModelHandle model);

    [LibraryImport(Library)]
    internal static partial int llama_model_desc(ModelHandle model, byte* buffer, nuint size);

    [LibraryImport(Library)]
    internal static partial byte* llama_model_chat_template(ModelHandle model, nint name);

    [LibraryImport(Library)]
    internal static partial int llama_vocab_n_tokens(nint vocabulary);

    [LibraryImport(Library)]
    internal static partial int llama_vocab_bos(nint vocabulary);

    [LibraryImport(Library)]
    internal static partial int llama_vocab_eos(nint vocabulary);

    [LibraryImport(Library)]
    internal static partial byte* llama_vocab_get_text(nint vocabulary, int token);

    [LibraryImport(Library)]
    internal static partial byte llama_vocab_is_eog(nint vocabulary, int token);

    [LibraryImport(Library)]
    internal static partial int llama_tokenize(nint vocabulary, byte* text, int length, int* tokens, int capacity, byte addSpecial, byte parseSpecial);

    [LibraryImport(Library)]
    internal static partial int llama_token_to_piece(nint vocabulary, int token, byte* buffer, int capacity, int leftStrip, byte special);

    [LibraryImport(Library)]
    internal static partial ContextHandle llama_init_from_model(ModelHandle model, LlamaContextParams parameters);

    [LibraryImport(Library)]
    internal static partial void llama_free(nint context);

    [LibraryImport(Library)]
    internal static partial uint llama_n_ctx(ContextHandle context);

    [LibraryImport(Library)]
    internal static partial uint llama_n_batch(ContextHandle context);

    [LibraryImport(Library)]
    internal static partial int llama_n_threads(ContextHandle context);

    [LibraryImport(Library)]
    internal static partial void llama_set_n_threads(ContextHandle context, int threads, int threadsBatch);

    [LibraryImport(Library)]
    internal static partial nint llama_get_memory(ContextHandle context);

    [LibraryImport(Library)]
    internal static partial byte llama_memory_seq_rm(nint memory, int sequence, int fromPosition, int toPosition);

    [LibraryImport(Library)]
    internal static partial void llama_memory_seq_cp(nint memory, int from, int to, int fromPosition, int toPosition);

    [LibraryImport(Library)]
    internal static partial void llama_memory_seq_keep(nint memory, int sequence);

    [LibraryImport(Library)]
    internal static partial void llama_memory_clear(nint memory, byte data);

    [LibraryImport(Library)]
    internal static partial int llama_pooling_type(ContextHandle context);

    [LibraryImport(Library)]
    internal static partial int llama_encode(ContextHandle context, LlamaBatch batch);

    [LibraryImport(Library)]
    internal static partial float* llama_get_embeddings_seq(ContextHandle context, int sequence);

    [LibraryImport(Library)]
    internal static partial int llama_decode(ContextHandle context, LlamaBatch batch);

    [LibraryImport(Library)]
    internal static partial void llama_synchronize(ContextHandle context);

    [LibraryImport(Library)]
    internal static partial float* llama_get_logits_ith(ContextHandle context, int row);
}
