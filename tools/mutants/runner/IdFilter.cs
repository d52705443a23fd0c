using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace LlmQuest.Mutants;

/// <summary>The tests with some ids.</summary>
internal sealed class IdFilter(IEnumerable<string> ids) : TestFilter
{
    private readonly HashSet<string> _ids = [.. ids];

    /// <inheritdoc/>
    public override bool Match(ITest test) => _ids.Contains(test.Id);

    /// <inheritdoc/>
    public override TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("id", string.Join(',', _ids));
}
