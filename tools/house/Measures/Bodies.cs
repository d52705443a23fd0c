using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Measures;

/// <summary>Lines of every body: between the braces, or of the expression behind the arrow.</summary>
/// <remarks>Methods, constructors, operators and accessors. Local functions and lambdas are part of what they stand in; statements of the top level are one body.</remarks>
internal static class Bodies
{
    public static IEnumerable<Item> Of(SourceFile file)
    {
        foreach (SyntaxNode node in file.Nodes)
        {
            if (LengthOf(file, node) is { } lines)
            {
                yield return file.ItemAt(node, NameOf(node), lines);
            }
        }

        GlobalStatementSyntax[] statements = [.. file.Root.Members.OfType<GlobalStatementSyntax>().Where(statement => statement.Statement is not LocalFunctionStatementSyntax)];
        if (statements.Length > 0)
        {
            yield return file.ItemAt(statements[0], "statements of the top level", statements.Sum(statement => file.LinesOf(statement.Span)));
        }
    }

    private static int? LengthOf(SourceFile file, SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => LengthOf(file, method.Body, method.ExpressionBody),
        AccessorDeclarationSyntax accessor => LengthOf(file, accessor.Body, accessor.ExpressionBody),
        PropertyDeclarationSyntax { ExpressionBody: { } body } => LengthOf(file, null, body),
        IndexerDeclarationSyntax { ExpressionBody: { } body } => LengthOf(file, null, body),
        _ => null,
    };

    private static int? LengthOf(SourceFile file, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        if (block is not null)
        {
            return Math.Max(file.LinesOf(block.Span) - 2, block.Statements.Count > 0 ? 1 : 0);
        }

        return arrow is null ? null : file.LinesOf(arrow.Expression.Span);
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        AccessorDeclarationSyntax accessor => NameOf(accessor.Parent!.Parent!) + "." + accessor.Keyword.Text,
        _ => Naming.Of(node),
    };
}
