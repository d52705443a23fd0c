using LlmQuest.Inference.Hosting;

namespace LlmQuest.Hosting;

/// <summary>A model file that is looked for when it is first used.</summary>
/// <param name="name">What to call it until then.</param>
/// <param name="open">Finds it.</param>
internal sealed class LateModel(string name, Func<IModelSource> open) : IModelSource
{
    public string Name => name;

    public ModelIdentity Verify(IProgress<float> progress, CancellationToken cancellationToken) => open().Verify(progress, cancellationToken);
}
