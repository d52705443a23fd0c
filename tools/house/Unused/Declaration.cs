using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;

namespace LlmQuest.House.Unused;

/// <summary>A type or member that <c>src</c> declares.</summary>
/// <param name="Key">What uses call it.</param>
/// <param name="Owner">Key of the type that encloses it, if any.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Symbol">What it is.</param>
/// <param name="Kept">Why it must stay although no name leads to it: others' code calls it, or the runtime does.</param>
internal sealed record Declaration(string Key, string? Owner, Item Place, ISymbol Symbol, bool Kept)
{
    public bool IsType => Symbol is INamedTypeSymbol;

    /// <summary>Reaches beyond its project.</summary>
    public bool IsPublic
    {
        get
        {
            for (ISymbol? at = Symbol; at is not (null or INamespaceSymbol); at = at.ContainingSymbol)
            {
                if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
