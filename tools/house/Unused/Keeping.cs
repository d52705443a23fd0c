using Microsoft.CodeAnalysis;

namespace LlmQuest.House.Unused;

/// <summary>Members that are called without being named: through a base or an interface, by an operator, or by the runtime.</summary>
internal static class Keeping
{
    private static readonly string[] Hidden = ["Deconstruct", "GetEnumerator", "GetAsyncEnumerator", "GetAwaiter", "Dispose", "Add"];

    public static bool Keeps(ISymbol member)
        => member.IsOverride
            || Implements(member)
            || member is IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor) }
            || (member is IMethodSymbol && Hidden.Contains(member.Name))
            || IsGuardedConstructor(member)
            || IsStartOfProgram(member)
            || IsNative(member)
            || member.GetAttributes().Length > 0;

    /// <summary>A member of an interface, or one that fulfils it.</summary>
    public static bool Implements(ISymbol member)
        => member.ContainingType is { } type
            && (type.AllInterfaces.SelectMany(contract => contract.GetMembers()).Any(asked => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(asked), member))
                || ExplicitlyImplements(member));

    private static bool ExplicitlyImplements(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations.Length > 0,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Length > 0,
        IEventSymbol happening => happening.ExplicitInterfaceImplementations.Length > 0,
        _ => false,
    };

    private static bool IsGuardedConstructor(ISymbol member)
        => member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } or IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaredAccessibility: Accessibility.Private };

    private static bool IsStartOfProgram(ISymbol member) => member is { Name: "Main", IsStatic: true, ContainingType.Name: "Program" };

    /// <summary>Fields of a structure and values of a list that a library in another language lays out.</summary>
    private static bool IsNative(ISymbol member)
        => member.ContainingNamespace?.Name == "Native" && member is IFieldSymbol;
}
