using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Compare;

/// <summary>One side of a comparison.</summary>
/// <param name="Name"><c>left</c> or <c>right</c>.</param>
/// <param name="Model">The model that answers, by id or path; null for the one in use.</param>
/// <param name="Parameters">Every parameter of <c>generate</c>, the seed possibly absent.</param>
internal sealed record CompareSide(string Name, string? Model, ImmutableSortedDictionary<string, LabValue> Parameters)
{
    private const string ModelName = "model";
    private static readonly LabDeclaration Generate = DeclaredLabs.Registry.Find(GenerateLab.Name)!;

    /// <summary>Reads a side; what is wrong with it is said in one sentence.</summary>
    /// <param name="name"><c>left</c> or <c>right</c>.</param>
    /// <param name="parameters">The parameters of the comparison.</param>
    /// <param name="side">The side; null when something is wrong.</param>
    public static string? Read(string name, ImmutableSortedDictionary<string, LabValue> parameters, out CompareSide? side)
    {
        ImmutableSortedDictionary<string, LabValue> own = parameters.GetValueOrDefault(name)?.Fields ?? ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);
        own = own.RemoveRange(own.Where(field => field.Value.IsAbsent).Select(field => field.Key));
        side = null;
        if (Generate.ProblemOf(own.Remove(ModelName)) is { } problem)
        {
            return $"In {name}: {problem}";
        }

        if (own.GetValueOrDefault("samples")?.Number is > 1)
        {
            return $"In {name}: each side has one answer: leave samples out, or use generate or sampling-grid for several.";
        }

        side = new CompareSide(name, own.GetValueOrDefault(ModelName)?.Text, Generate.Complete(own.Remove(ModelName)).SetItem("prompt", parameters["prompt"]));
        return null;
    }

    /// <summary>The side as the experiment records it: complete, without the prompt.</summary>
    public LabValue Recorded()
        => LabValue.Map([.. Parameters.Where(parameter => parameter.Key != "prompt").Select(parameter => (parameter.Key, parameter.Value)), .. Model is null ? [] : new[] { (ModelName, LabValue.Of(Model)) }]);
}
