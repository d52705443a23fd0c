using LlmQuest.House.Binding;
using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Unused;

/// <summary>Types whose members a serialiser reads and writes by reflection or generated code.</summary>
/// <remarks>Those that a call of <c>JsonSerializer</c> or an attribute <c>[JsonSerializable]</c> names, with the types of their members, their bases and what derives from them.</remarks>
internal static class Stored
{
    private static readonly string[] Serialisers = ["JsonSerializer", "JsonSerializableAttribute", "JsonDerivedTypeAttribute"];

    public static IReadOnlySet<string> In(IReadOnlyList<Project> projects, IReadOnlyDictionary<string, CSharpCompilation> bound)
    {
        INamedTypeSymbol[] all = [.. projects.SelectMany(project => project.Files.SelectMany(file => TypesIn(file, bound[project.Name])))];
        HashSet<string> assemblies = [.. projects.Select(project => project.Build.AssemblyName)];
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<ITypeSymbol>(projects.SelectMany(project => project.Files.SelectMany(file => NamedIn(file, bound[project.Name]))));
        while (next.TryPop(out ITypeSymbol? type))
        {
            foreach (INamedTypeSymbol part in Parts(type).Where(part => assemblies.Contains(part.ContainingAssembly.Name) && found.Add(Symbols.Key(part)!)))
            {
                MembersOf(part).Concat(all.Where(other => Inherits(other, part))).ToList().ForEach(next.Push);
            }
        }

        return found;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(SourceFile file, CSharpCompilation compilation)
    {
        SemanticModel model = compilation.GetSemanticModel(file.Tree);
        return file.Nodes.OfType<BaseTypeDeclarationSyntax>().Select(node => model.GetDeclaredSymbol(node)!);
    }

    private static IEnumerable<ITypeSymbol> NamedIn(SourceFile file, CSharpCompilation compilation)
    {
        if (!file.Lines.Any(line => line.Contains("Json", StringComparison.Ordinal)))
        {
            return [];
        }

        SemanticModel model = compilation.GetSemanticModel(file.Tree);
        return file.Nodes.Where(node => node is InvocationExpressionSyntax or AttributeSyntax && Symbols.At(node, model).Any(symbol => Serialisers.Contains(symbol.ContainingType?.Name)))
            .SelectMany(node => node.DescendantNodes().Where(inner => inner is ExpressionSyntax))
            .Select(node => model.GetTypeInfo(node).Type ?? Symbols.At(node, model).OfType<ITypeSymbol>().FirstOrDefault())
            .OfType<ITypeSymbol>();
    }

    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named => [named.OriginalDefinition, .. named.TypeArguments.SelectMany(Parts)],
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> MembersOf(INamedTypeSymbol type)
        => type.GetMembers().Where(member => !member.IsStatic).Select(member => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type).OfType<ITypeSymbol>().Append(type.BaseType!).OfType<ITypeSymbol>();

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol other)
        => type.BaseType is { } parent && SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, other);
}
