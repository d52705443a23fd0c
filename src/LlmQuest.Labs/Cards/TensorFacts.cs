using LlmQuest.Core.Labs;
using LlmQuest.Inference.Gguf;

namespace LlmQuest.Labs.Cards;

/// <summary>What the lab says of the tensors of a file.</summary>
internal static class TensorFacts
{
    private const int Largest = 10;
    private const double BitsOfByte = 8;

    public static IEnumerable<(string Name, LabValue? Value)> Of(IReadOnlyList<GgufTensorInfo> tensors) =>
    [
        ("bits_per_weight", LabValue.Of(tensors.Sum(tensor => tensor.Bytes) * BitsOfByte / tensors.Sum(tensor => tensor.Weights))),
        ("tensors", LabValue.List(tensors.GroupBy(tensor => tensor.Type).OrderByDescending(type => type.Sum(tensor => tensor.Bytes)).Select(OfType))),
        ("largest_tensors", LabValue.List(tensors.OrderByDescending(tensor => tensor.Bytes).Take(Largest).Select(OfOne))),
    ];

    private static LabValue OfType(IGrouping<string, GgufTensorInfo> type) => LabValue.Map(
        ("type", LabValue.Of(type.Key)),
        ("count", LabValue.Of(type.Count())),
        ("parameters", LabValue.Of(type.Sum(tensor => tensor.Weights))),
        ("bytes", LabValue.Of(type.Sum(tensor => tensor.Bytes))));

    private static LabValue OfOne(GgufTensorInfo tensor) => LabValue.Map(
        ("name", LabValue.Of(tensor.Name)),
        ("type", LabValue.Of(tensor.Type)),
        ("shape", LabValue.Numbers(tensor.Shape.Select(size => (double)size))),
        ("parameters", LabValue.Of(tensor.Weights)),
        ("bytes", LabValue.Of(tensor.Bytes)));
}
