using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Measures;

/// <summary>What a declaration is called in the tables: type and member.</summary>
internal static class Naming
{
    public static string Of(SyntaxNode node)
    {
        string own = Own(node);
        return node.Parent is BaseTypeDeclarationSyntax parent ? Of(parent) + "." + own : own;
    }

    private static string Own(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax => "new",
        DestructorDeclarationSyntax => "~",
        OperatorDeclarationSyntax method => "operator " + method.OperatorToken.Text,
        ConversionOperatorDeclarationSyntax method => "operator " + method.Type,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        IndexerDeclarationSyntax => "this[]",
        EventDeclarationSyntax happening => happening.Identifier.Text,
        EnumMemberDeclarationSyntax member => member.Identifier.Text,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
