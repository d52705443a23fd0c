namespace LlmQuest.Bench;

/// <summary>One thing that is measured against its floor in the same run.</summary>
internal interface IBenchmark
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>Measures it.</summary>
    /// <param name="setup">The model file that was chosen, and how to load it.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop);
}
