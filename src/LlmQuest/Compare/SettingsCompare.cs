using System.Collections.Immutable;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.LabDesk;
using LlmQuest.Terminal;

namespace LlmQuest.Compare;

/// <summary>Gives one prompt to the machine under two settings: the <c>compare</c> lab.</summary>
internal sealed class SettingsCompare(Streams streams)
{
    private static readonly LabDeclaration Lab = DeclaredLabs.Registry.Find("compare")!;

    /// <summary>Whether a side is a map of settings.</summary>
    public static bool IsAsked(string? left, string right) => IsMap(left) || IsMap(right);

    /// <summary>Runs it.</summary>
    /// <param name="both">What was set for both sides, the prompt among it.</param>
    /// <param name="left">The left side: settings, a model, or null.</param>
    /// <param name="right">The right side: settings or a model.</param>
    /// <param name="settings">On what it runs.</param>
    /// <param name="asJson">Whether to print JSON.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<int> RunAsync(ImmutableSortedDictionary<string, LabValue> both, string? left, string right, LabMachine settings, bool asJson, CancellationToken stop)
    {
        var parameters = ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal).SetItem("prompt", both["prompt"]);
        foreach ((string side, string? typed) in new[] { ("left", left), ("right", right) })
        {
            if (Side(side, typed, both.Remove("prompt"), out LabValue? value) is { } problem)
            {
                await streams.Error.WriteLineAsync(problem);
                return ExitCodes.WrongUsage;
            }

            parameters = parameters.SetItem(side, value!);
        }

        return await new LabRunner(streams).RunAsync(Lab.Name, parameters, settings, asJson, stop);
    }

    private static bool IsMap(string? typed) => typed is not null && typed.TrimStart().StartsWith('{');

    private static string? Side(string name, string? typed, ImmutableSortedDictionary<string, LabValue> both, out LabValue? value)
    {
        ImmutableSortedDictionary<string, LabValue> own = ImmutableSortedDictionary<string, LabValue>.Empty;
        value = null;
        if (IsMap(typed))
        {
            if (ParameterYaml.Read(Lab.Parameter(name)!, typed!, out LabValue? map) is { } problem)
            {
                return problem;
            }

            own = map!.Fields!;
        }
        else if (typed is not null)
        {
            own = own.SetItem("model", LabValue.Of(typed));
        }

        value = LabValue.Map([.. both.SetItems(own).Select(pair => (pair.Key, pair.Value))]);
        return null;
    }
}
