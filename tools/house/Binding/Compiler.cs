using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.House.Binding;

/// <summary>Makes a compilation of every project, in which names can be looked up.</summary>
/// <remarks>
/// Projects refer to each other's source, so that a name leads to where it is declared, whichever project names it. Packages come from what was built;
/// what source generators would add is not there and not missed.
/// </remarks>
internal sealed class Compiler
{
    private readonly Dictionary<string, Project> _projects;
    private readonly Dictionary<string, CSharpCompilation> _done = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<MetadataReference> _packages;

    private Compiler(IReadOnlyList<Project> projects, IReadOnlyList<MetadataReference> packages)
    {
        _projects = projects.ToDictionary(project => project.Name, StringComparer.Ordinal);
        _packages = packages;
    }

    public static IReadOnlyDictionary<string, CSharpCompilation> Bind(IReadOnlyList<Project> projects, IReadOnlyList<MetadataReference> packages)
    {
        var compiler = new Compiler(projects, packages);
        foreach (Project project in projects)
        {
            compiler.Bound(project.Name);
        }

        return compiler._done;
    }

    /// <summary>What a name of the source stands for is not known: a package is missing, most likely. Projects outside the solution are not asked.</summary>
    public static IEnumerable<string> Unknown(IReadOnlyList<Project> projects, IReadOnlyDictionary<string, CSharpCompilation> bound)
        => from project in projects
           where project.InSolution
           from error in bound[project.Name].GetDeclarationDiagnostics()
           where error.Id is "CS0246" or "CS0234"
           group error by project.Name into errors
           select $"{errors.Key}: {errors.First().GetMessage(System.Globalization.CultureInfo.InvariantCulture)} ({errors.First().Location.GetLineSpan()}): build the solution first.";

    private CSharpCompilation Bound(string name)
    {
        if (!_done.TryGetValue(name, out CSharpCompilation? compilation))
        {
            Project project = _projects[name];
            MetadataReference[] ours = [.. AllReferences(project).Select(other => Bound(other).ToMetadataReference())];
            var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
            IEnumerable<SyntaxTree> trees = project.Files.Concat(project.Linked).Select(file => file.Tree).Append(Implicit(project));
            _done[name] = compilation = CSharpCompilation.Create(project.Build.AssemblyName, trees, [.. _packages, .. ours], options);
        }

        return compilation;
    }

    private IEnumerable<string> AllReferences(Project project)
        => project.Build.References.Where(_projects.ContainsKey).SelectMany(name => AllReferences(_projects[name]).Append(name)).Distinct(StringComparer.Ordinal);

    /// <summary>What the build would write for the project: usings of every file, and its friends.</summary>
    private static SyntaxTree Implicit(Project project)
    {
        IEnumerable<string> usings = project.Build.Usings.Select(space => $"global using {space};");
        IEnumerable<string> friends = project.Build.Friends.Select(friend => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]");
        var options = (CSharpParseOptions?)project.Files.Select(file => file.Tree.Options).FirstOrDefault();
        return CSharpSyntaxTree.ParseText(string.Join('\n', usings.Concat(friends)), options);
    }
}
