using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Binding;

/// <summary>On how many other types of ours each top-level type depends.</summary>
/// <remarks>
/// A dependency is another top-level type, declared in <c>src</c>, that does something: a class, a static class, a structure or an interface. Records, enums and exceptions are
/// data, which flow past and are known to all. It counts when the source of the type names it anywhere (base list, attributes, signatures, bodies, <c>nameof</c>),
/// constructs it with a bare <c>new()</c>, or calls it without naming it: the class of an extension method or of a static member brought in by <c>using static</c>.
/// A nested type stands for its outermost one, on both sides. Types of packages and of the framework do not count, nor what only comments name, nor types that are
/// merely inferred (<c>var</c>, the type of a property that is read).
/// </remarks>
internal static class FanOut
{
    public static IEnumerable<(Item Type, IReadOnlyList<string> Names)> Of(IReadOnlyList<Project> projects, IReadOnlyDictionary<string, CSharpCompilation> bound)
    {
        Project[] source = [.. projects.Where(project => project.IsSource)];
        HashSet<string> ours = [.. source.Select(project => project.Build.AssemblyName)];
        HashSet<string> known = [.. source.SelectMany(project => project.Files).AsParallel().SelectMany(DeclaredNames)];
        return source.SelectMany(project => OfProject(project, bound[project.Name], ours, known));
    }

    private static IEnumerable<(Item Type, IReadOnlyList<string> Names)> OfProject(Project project, CSharpCompilation compilation, HashSet<string> ours, HashSet<string> known)
        => from file in project.Files.AsParallel().AsOrdered()
           let model = compilation.GetSemanticModel(file.Tree)
           from node in TopLevel(file)
           let self = model.GetDeclaredSymbol(node)!
           group (file, node, Named: NamedIn(node, model, ours, known)) by self.ToDisplayString() into parts
           let names = parts.SelectMany(part => part.Named).Where(name => name != parts.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()
           select (parts.First().file.ItemAt(parts.First().node, Measures.Naming.Of(parts.First().node), names.Length), (IReadOnlyList<string>)names);

    private static IEnumerable<MemberDeclarationSyntax> TopLevel(SourceFile file)
        => file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string[] NamedIn(MemberDeclarationSyntax node, SemanticModel model, HashSet<string> ours, HashSet<string> known)
        => [.. node.DescendantNodes()
            .Where(inner => inner is ImplicitObjectCreationExpressionSyntax || (inner is SimpleNameSyntax name && known.Contains(name.Identifier.ValueText)))
            .Select(inner => TypeBehind(Symbols.At(inner, model).FirstOrDefault(), inner))
            .OfType<INamedTypeSymbol>()
            .Select(Symbols.Outermost)
            .Where(type => ours.Contains(type.ContainingAssembly?.Name ?? "") && Acts(type))
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

    private static bool Acts(INamedTypeSymbol type)
        => !type.IsRecord && type.TypeKind is (TypeKind.Class or TypeKind.Interface or TypeKind.Struct) && !IsException(type);

    private static bool IsException(INamedTypeSymbol? type) => type is not null && (type.ToDisplayString() == "System.Exception" || IsException(type.BaseType));

    // Looking a name up is what costs: only those are looked up that can lead to a type of ours.
    private static IEnumerable<string> DeclaredNames(SourceFile file)
    {
        SyntaxNode[] all = [.. file.Root.DescendantNodes()];
        IEnumerable<string> types = all.OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).Concat(all.OfType<DelegateDeclarationSyntax>().Select(type => type.Identifier.ValueText));
        IEnumerable<string> aliases = all.OfType<UsingDirectiveSyntax>().Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>();
        IEnumerable<string> shared = all.OfType<MethodDeclarationSyntax>().Where(method => method.Modifiers.Any(SyntaxKind.StaticKeyword)).Select(method => method.Identifier.ValueText);
        return types.Concat(aliases).Concat(shared);
    }
}
