using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Measures;

/// <summary>Measures of whole files.</summary>
internal static class Files
{
    public static Item Length(SourceFile file) => file.Whole(file.Lines.Length);

    /// <summary>How many types stand in it that no other type encloses.</summary>
    public static Item TopLevelTypes(SourceFile file)
        => file.Whole(file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Count(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax));

    /// <summary>How many of its lines have a comment that is no documentation.</summary>
    public static Item CommentLines(SourceFile file) => file.Whole(file.Root.DescendantTrivia().Sum(trivia => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia => 1,
        SyntaxKind.MultiLineCommentTrivia => file.LinesOf(trivia.Span),
        _ => 0,
    }));
}
