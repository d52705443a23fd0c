using System.Collections.Immutable;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Labs;
using LlmQuest.Hosting;
using LlmQuest.Labs;

namespace LlmQuest.LabDesk;

/// <summary>Parameters of a lab that a person keeps in a YAML file.</summary>
internal static class ParameterFile
{
    private static readonly string[] Endings = [".yaml", ".yml"];

    /// <summary>Reads them.</summary>
    /// <param name="lab">The lab they are for.</param>
    /// <param name="file">A path, or the name of a file among the texts that ship.</param>
    /// <param name="saves">What <c>--saves</c> says, or null.</param>
    /// <exception cref="UserException">It cannot be read, or holds what the lab does not take.</exception>
    public static ImmutableSortedDictionary<string, LabValue> Read(LabDeclaration lab, string file, string? saves)
    {
        ShelfAnswer answer = new TextFiles(ProjectFolders.Find(saves).Lessons, course: null).Read(file, Endings);
        if (answer.Problem is { } missing)
        {
            throw new UserException(missing);
        }

        return ParameterYaml.ReadAll(lab, answer.Texts[0].Text, out ImmutableSortedDictionary<string, LabValue> parameters) is { } problem
            ? throw new UserException($"{file} is no experiment of {lab.Name}: {problem}")
            : parameters;
    }
}
