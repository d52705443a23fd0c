using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;

namespace LlmQuest.Tui.Panels.ModelCard;

/// <summary>The memory of a model at a context that may be another than the one of the experiment: each token of context takes the same.</summary>
/// <param name="experiment">What was read from the file.</param>
/// <param name="chosen">The context that is chosen now, in tokens.</param>
internal sealed class MemoryNow(Experiment experiment, double chosen)
{
    private readonly double _read = experiment.Setting("context")?.Number ?? chosen;

    /// <summary>The context it is for, in tokens: the chosen one, or that of the experiment where a token takes nobody knows how much.</summary>
    public double Context => BytesPerToken is null ? _read : chosen;

    /// <summary>Whether it is another context than the one of the experiment.</summary>
    public bool IsWorkedOut => Context != _read;

    /// <summary>Bytes that a token of the context takes, or null.</summary>
    public double? BytesPerToken => experiment.Number("kv_bytes_per_token");

    /// <summary>How many tokens it was trained for, or null.</summary>
    public double? Trained => experiment.Number("context_length");

    /// <summary>Bytes in all, or null.</summary>
    public double? Bytes => experiment.Number("memory_bytes") + ((Context - _read) * (BytesPerToken ?? 0));

    /// <summary>The machines with their memory in GiB, what is free of it in bytes, and whether the model fits.</summary>
    public IEnumerable<(double Gibibytes, double Free, bool Fits)> Machines
        => experiment.List("fits").Select(machine => (machine.NumberOf("memory_gib"), machine.NumberOf("free_bytes"), Bytes <= machine.NumberOf("free_bytes")));
}
