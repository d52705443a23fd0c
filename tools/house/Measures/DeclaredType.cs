using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Measures;

/// <summary>A type with all its parts: a modifier or a comment on one part holds for the type.</summary>
internal sealed record DeclaredType(string Name, IReadOnlyList<(SourceFile File, MemberDeclarationSyntax Node)> Parts)
{
    public MemberDeclarationSyntax First => Parts[0].Node;

    public bool IsClass => First is ClassDeclarationSyntax || (First is RecordDeclarationSyntax record && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword));

    /// <summary>A class of which there can be instances of this very type.</summary>
    public bool IsConcreteClass => IsClass && !Has(SyntaxKind.StaticKeyword) && !Has(SyntaxKind.AbstractKeyword);

    /// <summary>Distinct files that hold a part of it.</summary>
    public int Files => Parts.Select(part => part.File.Path).Distinct(StringComparer.Ordinal).Count();

    public bool Has(SyntaxKind modifier) => Parts.Any(part => part.Node.Modifiers.Any(modifier));

    public Item Measured(int value) => Parts[0].File.ItemAt(First, Name, value);

    /// <summary>Types and nested types of the files, by project and full name.</summary>
    public static IEnumerable<DeclaredType> AllIn(IEnumerable<SourceFile> files)
        => from file in files
           from node in file.Nodes.OfType<MemberDeclarationSyntax>()
           where node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
           group (file, node) by (file.Project, Key: KeyOf(node)) into parts
           select new DeclaredType(Naming.Of(parts.First().node), [.. parts]);

    private static string KeyOf(MemberDeclarationSyntax node)
    {
        string arity = node is TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var count } ? "`" + count : "";
        string space = string.Join('.', node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()));
        return $"{space}.{Naming.Of(node)}{arity}";
    }
}
