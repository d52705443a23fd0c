using System.Diagnostics.CodeAnalysis;

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

    /// <summary>Text to token ids with the tokens that the model expects around a whole text, such as <c>[CLS]</c> and <c>[SEP]</c>.</summary>
    /// <param name="text">Any text; what looks like a control token stays text.</param>
    /// <returns>Token ids; those of an empty text are the surrounding tokens alone.</returns>
    int[] TokenizeWhole(string text);

    /// <summary>The bytes of one token; a token can be part of a UTF-8 character.</summary>
    /// <param name="id">Token id, 0 to vocabulary size − 1.</param>
    /// <param name="renderSpecial">True gives control tokens their written form; false gives them no bytes.</param>
    byte[] TokenBytes(int id, bool renderSpecial);

    /// <summary>Whether a token ends a generation.</summary>
    bool IsEndOfGeneration(int id);

    /// <summary>Makes a context to decode in. One decode at a time per process: see <see cref="Generation.DecodeQueue"/>.</summary>
    /// <exception cref="ModelException">The library could not make the context, for example for want of memory.</exception>
    IDecodeContext CreateContext(ContextOptions options);

    /// <summary>Makes a context that turns whole texts into vectors.</summary>
    /// <param name="options">Cells: most tokens of one native call; sequences: most texts of one.</param>
    /// <exception cref="ModelException">The model pools no vector per text, or the library could not make the context.</exception>
    IEmbeddingContext CreateEmbeddingContext(ContextOptions options);

    /// <summary>The optional capability to look inside one decode.</summary>
    /// <param name="inspector">Belongs to the model and needs no disposal; null when the capability is missing.</param>
    /// <param name="reason">One sentence that says why it is missing; null when it is there.</param>
    bool TryInspect([NotNullWhen(true)] out ITensorInspector? inspector, [NotNullWhen(false)] out string? reason);
}
