namespace LlmQuest.Inference.Seam;

/// <summary>A loaded model: its vocabulary, its card, and contexts to decode in. Vocabulary calls are safe from any thread.</summary>
public interface ILanguageModel : IDisposable
{
    /// <summary>What the file says about itself.</summary>
    ModelCard Card { get; }

    /// <summary>Where the weights really are.</summary>
    DeviceReport Device { get; }

    /// <summary>Text to token ids.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="parseSpecial">True turns text such as <c>&lt;|im_end|&gt;</c> into control tokens: never for text a person typed.</param>
    /// <returns>Token ids; no token is added at the start or end.</returns>
    int[] Tokenize(string text, bool parseSpecial);

    /// <summary>The bytes of one token; a token can be part of a UTF-8 character.</summary>
    /// <param name="id">Token id, 0 to vocabulary size − 1.</param>
    /// <param name="renderSpecial">True gives control tokens their written form; false gives them no bytes.</param>
    byte[] TokenBytes(int id, bool renderSpecial);

    /// <summary>Whether a token ends a generation.</summary>
    bool IsEndOfGeneration(int id);

    /// <summary>Makes a context to decode in. One decode at a time per process: see <see cref="Generation.DecodeQueue"/>.</summary>
    /// <exception cref="ModelException">The library could not make the context, for example for want of memory.</exception>
    IDecodeContext CreateContext(ContextOptions options);
}
