using System.Text;
using LLama.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>The vocabulary of a model. Safe from any thread.</summary>
internal sealed class Vocabulary(SharedWeights weights, int size) : INativeVocabulary
{
    private const int UsualLength = 32;

    public int[] Tokenize(string text, bool parseSpecial) => Tokenize(text, addSpecial: false, parseSpecial);

    public int[] TokenizeWhole(string text) => Tokenize(text, addSpecial: true, parseSpecial: false);

    public byte[] TokenBytes(int id, bool renderSpecial)
    {
        ThrowIfOutside(id);
        weights.Enter();
        try
        {
            var bytes = new byte[UsualLength];
            int count = (int)weights.Handle.TokenToSpan(id, bytes, special: renderSpecial);
            if (count > bytes.Length)
            {
                bytes = new byte[count];
                count = (int)weights.Handle.TokenToSpan(id, bytes, special: renderSpecial);
            }

            return bytes[..count];
        }
        finally
        {
            weights.Leave();
        }
    }

    public bool IsEndOfGeneration(int id)
    {
        ThrowIfOutside(id);
        weights.Enter();
        try
        {
            return ((LLamaToken)id).IsEndOfGeneration(weights.Handle);
        }
        finally
        {
            weights.Leave();
        }
    }

    private int[] Tokenize(string text, bool addSpecial, bool parseSpecial)
    {
        weights.Enter();
        try
        {
            return [.. weights.Handle.Tokenize(text, addSpecial, parseSpecial, Encoding.UTF8).Select(token => (int)token)];
        }
        finally
        {
            weights.Leave();
        }
    }

    // The library ends the process over an id that it does not have.
    private void ThrowIfOutside(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, size);
    }
}
