using LlmQuest.House.Binding;
using Microsoft.CodeAnalysis;

namespace LlmQuest.House.Unused;

/// <summary>The types that stand in what a member shows to its callers.</summary>
internal static class Signature
{
    public static bool Shows(ISymbol member, string type) => TypesOf(member).SelectMany(Parts).Any(part => Symbols.Key(part.OriginalDefinition) == type);

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        IFieldSymbol field => [field.Type],
        IEventSymbol happening => [happening.Type],
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => [named, .. named.TypeArguments.SelectMany(Parts)],
        _ => [],
    };
}
