using System.Collections.Immutable;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Labs;

namespace LlmQuest.LabDesk;

/// <summary>Reads parameters as <c>--set name=value</c> has them.</summary>
internal static class SetParameters
{
    /// <summary>Reads them, or says in one sentence what is wrong with the first that is wrong.</summary>
    /// <param name="lab">The lab they are for.</param>
    /// <param name="set">Each a name, an equals sign and a value as YAML.</param>
    /// <param name="parameters">The parameters, by name; of two of one name the last.</param>
    public static string? Read(LabDeclaration lab, IEnumerable<string> set, out ImmutableSortedDictionary<string, LabValue> parameters)
    {
        parameters = ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);
        foreach (string one in set)
        {
            int equals = one.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? one : one[..equals].Trim();
            if (equals <= 0)
            {
                return $"--set needs a name and a value, such as {lab.Parameters[0].Name}=VALUE, not '{one}'.";
            }

            if (lab.Parameter(name) is not { } parameter)
            {
                return lab.NoParameter(name);
            }

            if (ParameterYaml.Read(parameter, one[(equals + 1)..], out LabValue? value) is { } problem)
            {
                return problem;
            }

            parameters = parameters.SetItem(name, value!);
        }

        return null;
    }
}
