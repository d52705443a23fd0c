using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.House.Measures;

/// <summary>Measures of whole types.</summary>
internal static class Types
{
    /// <summary>Every class that is neither static nor abstract; 1 where it is sealed, else 0.</summary>
    public static IEnumerable<Item> Sealed(IEnumerable<SourceFile> files)
        => DeclaredType.AllIn(files).Where(type => type.IsConcreteClass).Select(type => type.Measured(type.Has(SyntaxKind.SealedKeyword) ? 1 : 0));

    /// <summary>Over how many files each type is spread.</summary>
    public static IEnumerable<Item> Parts(IEnumerable<SourceFile> files) => DeclaredType.AllIn(files).Select(type => type.Measured(type.Files));
}
