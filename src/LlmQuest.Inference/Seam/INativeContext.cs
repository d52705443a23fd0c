namespace LlmQuest.Inference.Seam;

/// <summary>A context as a library of the llama.cpp family has it: nothing is checked, and a decode answers with the library's code.</summary>
/// <remarks><see cref="DecodeContext"/> and <see cref="EmbeddingContext"/> make of it what the rest of the program may call.</remarks>
public interface INativeContext : IDisposable
{
    /// <summary>Code of a decode that went well.</summary>
    const int Done = 0;

    /// <summary>Code of a decode that found no free cells.</summary>
    const int Full = 1;

    /// <summary>Code of a decode that was aborted.</summary>
    const int Aborted = 2;

    /// <summary>Cells for tokens.</summary>
    int Cells { get; }

    /// <summary>Largest number of tokens in one batch.</summary>
    int MaxBatch { get; }

    /// <summary>Threads of a decode as the library reports them.</summary>
    int Threads { get; }

    /// <summary>Time spent inside the library's decode.</summary>
    TimeSpan Time { get; }

    /// <summary>Time spent waiting for another program's decode.</summary>
    TimeSpan WaitingTime { get; }

    /// <summary>Decodes and copies the logits that were asked for.</summary>
    /// <param name="batch">Tokens with positions and sequences.</param>
    /// <param name="logits">Receives the rows that asked: shape [rows, vocabulary].</param>
    /// <param name="vocabulary">Tokens of the vocabulary.</param>
    /// <returns>The library's code.</returns>
    int Decode(DecodeBatch batch, Span<float> logits, int vocabulary);

    /// <summary>Computes one vector for each sequence of a batch.</summary>
    /// <param name="batch">Whole texts, each a sequence of its own, from 0.</param>
    /// <param name="texts">How many.</param>
    /// <param name="vectors">Receives shape [texts, length].</param>
    /// <returns>The library's code.</returns>
    int Embed(DecodeBatch batch, int texts, Span<float> vectors);

    /// <summary>Makes the decode that runs stop, and every later one, until <see cref="LowerAbort"/>; from any thread.</summary>
    void RaiseAbort();

    /// <summary>Lets decodes run again.</summary>
    void LowerAbort();

    /// <summary>Lets one sequence have all cells of another, and none of its own.</summary>
    void CopySequence(int from, int to);

    /// <summary>Frees the cells of a sequence from a position on; false where the model cannot.</summary>
    bool RemoveSequence(int sequence, int fromPosition);

    /// <summary>Frees the cells of all sequences but one.</summary>
    void KeepSequence(int sequence);

    /// <summary>What an unexpected code means: library and code, for a message.</summary>
    /// <param name="code">The code.</param>
    /// <param name="refused">What was given to it.</param>
    string Refusal(int code, string refused);
}
