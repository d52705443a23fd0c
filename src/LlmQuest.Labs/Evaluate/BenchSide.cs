using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Compare;

namespace LlmQuest.Labs.Evaluate;

/// <summary>One of two settings that are tried on the same items.</summary>
/// <param name="Side">Its model and shared parameters.</param>
/// <param name="Template">How a question is put to the model.</param>
internal sealed record BenchSide(CompareSide Side, string Template)
{
    private const string Place = "{question}";
    private const string TemplateName = "template";

    /// <summary>Reads a side, or says what is wrong with it.</summary>
    public static string? Read(string name, ImmutableSortedDictionary<string, LabValue> parameters, out BenchSide? side)
    {
        ImmutableSortedDictionary<string, LabValue> own = parameters.GetValueOrDefault(name)?.Fields ?? ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);
        string template = own.GetValueOrDefault(TemplateName)?.Text ?? Place;
        side = null;
        if (!template.Contains(Place, StringComparison.Ordinal))
        {
            return $"In {name}: the template has no {Place}: write it where the question is to come.";
        }

        string? problem = CompareSide.Read(name, parameters.SetItem(name, LabValue.Map(own.Remove(TemplateName).Select(field => (field.Key, field.Value)))).SetItem("prompt", LabValue.Of("")), out CompareSide? read);
        side = read is null ? null : new BenchSide(read, template);
        return problem;
    }

    /// <summary>The side as the experiment records it.</summary>
    public LabValue Recorded() => LabValue.Map([.. Side.Recorded().Fields!.Select(field => (field.Key, field.Value)), (TemplateName, LabValue.Of(Template))]);

    /// <summary>The question as it is put to the model.</summary>
    public string PromptFor(string question) => Template.Replace(Place, question, StringComparison.Ordinal);
}
