using System.Reflection;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace LlmQuest.Mutants;

/// <summary>A test assembly, read once and run in parts, in this process and on one thread.</summary>
internal sealed class TestBed
{
    private readonly NUnitTestAssemblyRunner _runner = new(new DefaultTestAssemblyBuilder());

    public TestBed(string tests, string mutated, int mutant = -1, bool captures = false)
    {
        Mutant = new ActiveMutant(Assembly.LoadFrom(Path.GetFullPath(mutated)));
        Mutant.Set(mutant);
        if (captures)
        {
            Mutant.Capture();
        }

        _runner.Load(Assembly.LoadFrom(Path.GetFullPath(tests)), new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0, ["StopOnError"] = true });
    }

    /// <summary>The switch of the mutated assembly.</summary>
    public ActiveMutant Mutant { get; }

    /// <summary>Every test but those that need a real model or are run by name only.</summary>
    public IEnumerable<ITest> Tests() => Leaves(_runner.LoadedTest!);

    /// <summary>Runs some tests until one fails.</summary>
    /// <returns>The id and the name of the test that failed, or null.</returns>
    public (string Id, string Name)? FirstFailure(IEnumerable<string> ids)
    {
        var failures = new FailureListener();
        ITestResult result = _runner.Run(failures, new IdFilter(ids));
        return failures.First ?? (result.ResultState.Status == TestStatus.Failed ? ("", result.Message ?? "") : null);
    }

    private static IEnumerable<ITest> Leaves(ITest test)
    {
        if (test.RunState is not RunState.Runnable || test.Properties[PropertyNames.Category].Contains("Model"))
        {
            return [];
        }

        return test.IsSuite ? test.Tests.SelectMany(Leaves) : [test];
    }
}
