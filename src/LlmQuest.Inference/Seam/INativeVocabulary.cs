namespace LlmQuest.Inference.Seam;

/// <summary>The vocabulary of a library's model; what each method does stands at <see cref="ILanguageModel"/>.</summary>
public interface INativeVocabulary
{
    /// <summary>See <see cref="ILanguageModel.Tokenize"/>.</summary>
    int[] Tokenize(string text, bool parseSpecial);

    /// <summary>See <see cref="ILanguageModel.TokenizeWhole"/>.</summary>
    int[] TokenizeWhole(string text);

    /// <summary>See <see cref="ILanguageModel.TokenBytes"/>.</summary>
    byte[] TokenBytes(int id, bool renderSpecial);

    /// <summary>See <see cref="ILanguageModel.IsEndOfGeneration"/>.</summary>
    bool IsEndOfGeneration(int id);
}
