using System.Reflection;

namespace LlmQuest.Mutants;

/// <summary>The switch that Stryker compiles into an assembly it mutates.</summary>
internal sealed class ActiveMutant
{
    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly MethodInfo _coverage;
    private readonly MethodInfo _reset;

    public ActiveMutant(Assembly mutated)
    {
        Type control = mutated.GetTypes().Single(type => type.Name == "MutantControl");
        _active = control.GetField("ActiveMutant")!;
        _capture = control.GetField("CaptureCoverage")!;
        _coverage = control.GetMethod("GetCoverageData")!;
        _reset = control.GetMethod("ResetCoverage")!;
        Set(-1);
    }

    /// <summary>Makes one mutant take the place of the code, or none (-1).</summary>
    public void Set(int id) => _active.SetValue(null, id);

    /// <summary>Writes down from here on what is reached.</summary>
    public void Capture()
    {
        _capture.SetValue(null, true);
        _reset.Invoke(null, null);
    }

    /// <summary>The mutants reached since the last call: in all, and those of them in a static initialiser.</summary>
    public (int[] All, int[] Static) Reached()
    {
        var lists = (IList<int>[])_coverage.Invoke(null, null)!;
        (int[] All, int[] Static) reached = ([.. lists[0].Concat(lists[1]).Distinct()], [.. lists[1]]);
        _reset.Invoke(null, null);
        return reached;
    }
}
