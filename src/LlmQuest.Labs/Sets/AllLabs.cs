using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Sets;

/// <summary>Every lab that this version can run.</summary>
public static class AllLabs
{
    /// <summary>A bench of all of them. Nothing is loaded before a lab is run.</summary>
    /// <param name="chat">The model that writes.</param>
    /// <param name="embedding">The model that turns texts into vectors; null when there is none.</param>
    /// <param name="drawSeed">Draws a seed where none is set.</param>
    /// <param name="ports">What the labs ask of the machine.</param>
    public static LabBench Bench(ModelHost chat, ModelHost? embedding, Func<long> drawSeed, LabPorts ports)
    {
        var parts = new LabParts(chat, embedding, drawSeed, ports);
        return new LabBench([.. WritingSet.Of(parts), .. InsideSet.Of(parts), .. JudgingSet.Of(parts), .. RetrievalSet.Of(parts)]) { Recent = parts.Recent };
    }
}
