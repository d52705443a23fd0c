using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Measures;

/// <summary>What others can see: public types and the public members of them, members of enums and interfaces included.</summary>
/// <remarks>The parameters of a record's header are documented by its own comment and not counted.</remarks>
internal static class PublicMembers
{
    /// <summary>Every public member; 1 where it has a documentation comment, else 0.</summary>
    public static IEnumerable<Item> Documented(IEnumerable<SourceFile> files)
    {
        foreach (DeclaredType type in DeclaredType.AllIn(files).Where(IsVisible))
        {
            yield return type.Measured(type.Parts.Any(part => HasDocumentation(part.Node)) ? 1 : 0);
            foreach ((SourceFile file, MemberDeclarationSyntax member) in MembersOf(type))
            {
                yield return file.ItemAt(member, Naming.Of(member), HasDocumentation(member) ? 1 : 0);
            }
        }
    }

    /// <summary>Every public method that returns a task or an asynchronous sequence; 1 where it takes a token to cancel it, else 0.</summary>
    /// <remarks>Not those whose signature others made: overrides and <c>DisposeAsync</c>.</remarks>
    public static IEnumerable<Item> Cancellable(IEnumerable<SourceFile> files)
        => from type in DeclaredType.AllIn(files).Where(IsVisible)
           from part in MembersOf(type)
           let method = part.Member as MethodDeclarationSyntax
           where method is not null && IsAsynchronous(method) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && method.Identifier.Text != "DisposeAsync"
           select part.File.ItemAt(method, Naming.Of(method), method.ParameterList.Parameters.Any(TakesToken) ? 1 : 0);

    private static IEnumerable<(SourceFile File, MemberDeclarationSyntax Member)> MembersOf(DeclaredType type)
        => from part in type.Parts
           from member in Members(part.Node)
           where member is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) && IsPublic(member)
           select (part.File, member);

    private static IEnumerable<MemberDeclarationSyntax> Members(MemberDeclarationSyntax type) => type switch
    {
        TypeDeclarationSyntax declared => declared.Members,
        EnumDeclarationSyntax list => list.Members,
        _ => [],
    };

    private static bool IsVisible(DeclaredType type)
        => type.Has(SyntaxKind.PublicKeyword) && type.First.Ancestors().OfType<TypeDeclarationSyntax>().All(outer => outer.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static bool IsPublic(MemberDeclarationSyntax member)
        => member is EnumMemberDeclarationSyntax
            || (member.Parent is InterfaceDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.PrivateKeyword))
            || member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static bool HasDocumentation(MemberDeclarationSyntax member)
        => member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));

    private static bool IsAsynchronous(MethodDeclarationSyntax method)
        => (method.ReturnType as SimpleNameSyntax)?.Identifier.Text is "Task" or "ValueTask" or "IAsyncEnumerable";

    private static bool TakesToken(ParameterSyntax parameter) => parameter.Type?.ToString() is "CancellationToken" or "CancellationToken?";
}
