using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Unused;

/// <summary>Tells whether a name is only given a value where it stands.</summary>
internal static class Assigned
{
    public static bool Only(SyntaxNode node)
    {
        SyntaxNode whole = node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left == whole,
            NameColonSyntax { Parent: ArgumentSyntax } => true,
            _ => false,
        };
    }
}
