using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>Port: the text of an answer while it is being written, so that the end of the process does not lose what was on screen.</summary>
public interface IAnswerDraft
{
    /// <summary>Adds text to one sample. When it returns, the operating system has it.</summary>
    /// <param name="sample">Index of the sample, from 0.</param>
    /// <param name="text">The text that came.</param>
    void Append(int sample, string text);

    /// <summary>What a process that ended left behind, one text per sample; empty when there is nothing.</summary>
    ImmutableArray<string> Read();

    /// <summary>Forgets the draft, once the answer is in the journal.</summary>
    void Clear();
}
