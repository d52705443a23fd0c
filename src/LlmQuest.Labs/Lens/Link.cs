using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Lens;

/// <summary>How much weight one token puts on another, in one head.</summary>
/// <param name="Layer">The layer, from 0.</param>
/// <param name="Head">The head of the layer, from 0.</param>
/// <param name="From">The token that attends.</param>
/// <param name="To">The token attended to.</param>
/// <param name="Weight">The weight, 0 to 1.</param>
internal readonly record struct Link(int Layer, int Head, int From, int To, float Weight)
{
    /// <summary>As the lab says it.</summary>
    public LabValue ToValue() => LabValue.Map(
        ("layer", LabValue.Of(Layer)),
        ("head", LabValue.Of(Head)),
        ("from", LabValue.Of(From)),
        ("to", LabValue.Of(To)),
        ("weight", LabValue.Of(Weight)));
}
