using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.House.Binding;

/// <summary>From a place in the source to what it stands for.</summary>
internal static class Symbols
{
    /// <summary>What stands there; where the compiler cannot decide, everything that it may be.</summary>
    public static IEnumerable<ISymbol> At(SyntaxNode node, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols.AsEnumerable()).Select(Declared);
    }

    public static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        INamedTypeSymbol at = type.OriginalDefinition;
        while (at.ContainingType is { } outer)
        {
            at = outer;
        }

        return at;
    }

    /// <summary>The declaration behind an alias, an accessor, a constructed or a reduced form.</summary>
    public static ISymbol Declared(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => alias.Target.OriginalDefinition,
        IMethodSymbol { AssociatedSymbol: { } owner } => owner.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } method } => method.OriginalDefinition,
        IMethodSymbol { PartialDefinitionPart: { } part } => part.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };

    /// <summary>The same for the same declaration in every compilation.</summary>
    public static string? Key(ISymbol symbol)
        => symbol.ContainingAssembly is { } assembly && symbol.GetDocumentationCommentId() is { } id ? $"{assembly.Name} {id}" : null;
}
