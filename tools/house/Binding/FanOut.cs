using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Binding;

/// <summary>On how many other types of ours each top-level type depends.</summary>
/// <remarks>
/// A dependency is another top-level type, declared in <c>src</c>, that the source of the type names anywhere (base list, attributes, signatures, bodies, <c>nameof</c>),
/// constructs with a bare <c>new()</c>, or calls without naming it: the class of an extension method or of a static member brought in by <c>using static</c>.
/// A nested type stands for its outermost one, on both sides. Every kind counts alike: enums, records, exceptions, interfaces, attributes. Types of packages and
/// of the framework do not, nor what only comments name, nor types that are merely inferred (<c>var</c>, the type of a property that is read).
/// </remarks>
internal static class FanOut
{
    public static IEnumerable<(Item Type, IReadOnlyList<string> Names)> Of(IReadOnlyList<Project> projects, IReadOnlyDictionary<string, CSharpCompilation> bound)
    {
        HashSet<string> ours = [.. projects.Where(project => project.IsSource).Select(project => project.Build.AssemblyName)];
        return from project in projects
               where project.IsSource
               from entry in OfProject(project, bound[project.Name], ours)
               select entry;
    }

    private static IEnumerable<(Item Type, IReadOnlyList<string> Names)> OfProject(Project project, CSharpCompilation compilation, HashSet<string> ours)
        => from file in project.Files.AsParallel().AsOrdered()
           let model = compilation.GetSemanticModel(file.Tree)
           from node in TopLevel(file)
           let self = model.GetDeclaredSymbol(node)!
           group (file, node, Named: NamedIn(node, model, ours)) by self.ToDisplayString() into parts
           let names = parts.SelectMany(part => part.Named).Where(name => name != parts.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()
           select (parts.First().file.ItemAt(parts.First().node, Measures.Naming.Of(parts.First().node), names.Length), (IReadOnlyList<string>)names);

    private static IEnumerable<MemberDeclarationSyntax> TopLevel(SourceFile file)
        => file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string[] NamedIn(MemberDeclarationSyntax node, SemanticModel model, HashSet<string> ours)
        => [.. node.DescendantNodes()
            .Where(inner => inner is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax)
            .Select(inner => TypeBehind(Symbols.At(inner, model).FirstOrDefault(), inner))
            .OfType<INamedTypeSymbol>()
            .Select(Symbols.Outermost)
            .Where(type => ours.Contains(type.ContainingAssembly?.Name ?? ""))
            .Select(type => type.ToDisplayString())
            .Distinct(StringComparer.Ordinal)];

    private static INamedTypeSymbol? TypeBehind(ISymbol? symbol, SyntaxNode node) => symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { MethodKind: MethodKind.Constructor } method => method.ContainingType,
        IMethodSymbol { ReducedFrom: not null } or IMethodSymbol { IsExtensionMethod: true } => symbol.ContainingType,
        { IsStatic: true, ContainingType: { } owner } when node.Parent is not MemberAccessExpressionSyntax access || access.Expression == node => owner,
        _ => null,
    };
}
