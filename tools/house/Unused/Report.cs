using LlmQuest.House.Binding;
using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.House.Unused;

/// <summary>What of <c>src</c> nothing uses, and what of it is public without need.</summary>
internal sealed class Report
{
    private readonly Declaration[] _declarations;
    private readonly Use[] _uses;
    private readonly IReadOnlySet<string> _dead;
    private readonly ILookup<string, Use> _byTarget;

    public Report(IReadOnlyList<Project> projects, IReadOnlyDictionary<string, CSharpCompilation> bound)
    {
        Project[] source = [.. projects.Where(project => project.IsSource)];
        HashSet<string> assemblies = [.. source.Select(project => project.Build.AssemblyName)];
        IReadOnlySet<string> stored = Stored.In(source, bound);
        _declarations = [.. source.SelectMany(project => Declarations.In(project, bound[project.Name], stored))];
        _uses = [.. projects.SelectMany(project => UseCollector.In(project, bound[project.Name], assemblies))];
        _byTarget = _uses.ToLookup(use => use.To, StringComparer.Ordinal);
        _dead = Liveness.Dead(_declarations, _uses.Where(use => use.IsSource));
    }

    public IEnumerable<string> Lines()
    {
        IReadOnlySet<string> reallyDead = Liveness.Dead(_declarations, _uses);
        Declaration[] outermost = [.. _declarations.Where(declaration => _dead.Contains(declaration.Key) && !_dead.Contains(declaration.Owner ?? ""))];
        Declaration[] types = [.. Candidates()];
        HashSet<string> candidates = [.. types.Select(type => type.Key)];
        return
        [
            .. Section("(a) nothing uses it", outermost.Where(declaration => reallyDead.Contains(declaration.Key)), Written),
            .. Section("(a) only tests use it", outermost.Where(declaration => !reallyDead.Contains(declaration.Key)), Written),
            .. Section("(b) public types that no other project of src names", types, type => Tests(type) + Shown(type, candidates)),
            .. Section("(c) public members that only their own project calls", Members(candidates), Tests),
        ];
    }

    private IEnumerable<Declaration> Candidates()
        => _declarations.Where(declaration => declaration is { IsType: true, Owner: null, IsPublic: true } && !_dead.Contains(declaration.Key) && !NamedElsewhere(declaration));

    private IEnumerable<Declaration> Members(HashSet<string> candidates)
        => _declarations.Where(member => !member.IsType && member.IsPublic && !member.Kept && !_dead.Contains(member.Key) && !candidates.Contains(OutermostKey(member)) && !NamedElsewhere(member))
            .Where(member => member.Symbol.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct && !member.Symbol.IsAbstract && !IsOfHeader(member.Symbol));

    private bool NamedElsewhere(Declaration declaration) => _byTarget[declaration.Key].Any(use => use.IsSource && use.Project != declaration.Place.Project);

    private static string OutermostKey(Declaration member) => Symbols.Key(Symbols.Outermost(member.Symbol.ContainingType))!;

    private static bool IsOfHeader(ISymbol member)
        => member is IPropertySymbol { ContainingType.IsRecord: true } && member.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax);

    private string Written(Declaration declaration) => _byTarget[declaration.Key].Any(use => use is { IsSource: true, Writes: true }) ? "  (is given a value, never read)" : "";

    private string Tests(Declaration declaration)
    {
        string[] naming = [.. _byTarget[declaration.Key].Where(use => !use.IsSource).Select(use => use.Project).Distinct(StringComparer.Ordinal)];
        return naming.Length == 0 ? "" : $"  (tests: {string.Join(", ", naming)})";
    }

    /// <summary>A public type that stays public and shows it, so that it cannot be made internal alone.</summary>
    private string Shown(Declaration type, HashSet<string> candidates)
    {
        Declaration? showing = _declarations.FirstOrDefault(other => other is { IsType: false, IsPublic: true } && other.Owner != type.Key && !candidates.Contains(OutermostKey(other)) && Signature.Shows(other.Symbol, type.Key));
        return showing is null ? "" : $"  (shown by {showing.Place.Name})";
    }

    private static IEnumerable<string> Section(string head, IEnumerable<Declaration> declarations, Func<Declaration, string> note)
    {
        Declaration[] sorted = [.. declarations.DistinctBy(declaration => declaration.Key)];
        return [$"== {head}: {sorted.Length}", .. sorted.Select(declaration => $"{declaration.Place.Place} {declaration.Place.Name}{note(declaration)}")];
    }
}
