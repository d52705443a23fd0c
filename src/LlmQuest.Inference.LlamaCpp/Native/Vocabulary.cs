using System.Text;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>The vocabulary of a model. Safe from any thread.</summary>
internal sealed unsafe class Vocabulary : INativeVocabulary
{
    private readonly ModelHandle _model;
    private readonly nint _vocabulary;

    public Vocabulary(ModelHandle model)
    {
        _model = model;
        _vocabulary = Llama.llama_model_get_vocab(model);
        Size = Llama.llama_vocab_n_tokens(_vocabulary);
    }

    public int Size { get; }

    public string BosText => TextOf(Llama.llama_vocab_bos(_vocabulary));

    public string EosText => TextOf(Llama.llama_vocab_eos(_vocabulary));

    public int[] Tokenize(string text, bool parseSpecial) => Tokenize(text, addSpecial: false, parseSpecial);

    public int[] TokenizeWhole(string text) => Tokenize(text, addSpecial: true, parseSpecial: false);

    public byte[] TokenBytes(int id, bool renderSpecial)
    {
        ThrowIfOutside(id);
        using var lease = new HandleLease(_model);
        var bytes = new byte[32];
        int count = Piece(id, bytes, renderSpecial);
        if (count < 0)
        {
            bytes = new byte[-count];
            count = Piece(id, bytes, renderSpecial);
        }

        return bytes[..count];
    }

    public bool IsEndOfGeneration(int id)
    {
        ThrowIfOutside(id);
        using var lease = new HandleLease(_model);
        return Llama.llama_vocab_is_eog(_vocabulary, id) != 0;
    }

    private int[] Tokenize(string text, bool addSpecial, bool parseSpecial)
    {
        using var lease = new HandleLease(_model);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new int[bytes.Length + 2];
        int count = Tokenize(bytes, tokens, addSpecial, parseSpecial);
        if (count < 0 && count != int.MinValue)
        {
            tokens = new int[-count];
            count = Tokenize(bytes, tokens, addSpecial, parseSpecial);
        }

        return count < 0 ? throw new ModelException("The text is too long to be cut into tokens: give a shorter one.") : tokens[..count];
    }

    private int Tokenize(byte[] text, int[] tokens, bool addSpecial, bool parseSpecial)
    {
        fixed (byte* t = text)
        fixed (int* to = tokens)
        {
            return Llama.llama_tokenize(_vocabulary, t, text.Length, to, tokens.Length, addSpecial ? (byte)1 : (byte)0, parseSpecial ? (byte)1 : (byte)0);
        }
    }

    private int Piece(int id, byte[] bytes, bool renderSpecial)
    {
        fixed (byte* to = bytes)
        {
            return Llama.llama_token_to_piece(_vocabulary, id, to, bytes.Length, leftStrip: 0, renderSpecial ? (byte)1 : (byte)0);
        }
    }

    private string TextOf(int id) => id < 0 ? "" : NativeText.Read(Llama.llama_vocab_get_text(_vocabulary, id)) ?? "";

    // The library ends the process over an id that it does not have.
    private void ThrowIfOutside(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, Size);
    }
}
