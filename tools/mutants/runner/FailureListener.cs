using NUnit.Framework.Interfaces;

namespace LlmQuest.Mutants;

/// <summary>Remembers the first test that failed.</summary>
internal sealed class FailureListener : ITestListener
{
    /// <summary>Id and name, or null.</summary>
    public (string Id, string Name)? First { get; private set; }

    /// <inheritdoc/>
    public void TestFinished(ITestResult result)
    {
        if (!result.Test.IsSuite && result.ResultState.Status == TestStatus.Failed)
        {
            First ??= (result.Test.Id, result.Test.FullName);
        }
    }

    /// <inheritdoc/>
    public void TestStarted(ITest test)
    {
    }

    /// <inheritdoc/>
    public void TestOutput(TestOutput output)
    {
    }

    /// <inheritdoc/>
    public void SendMessage(TestMessage message)
    {
    }
}
