using LlmQuest.House.Binding;
using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Unused;

/// <summary>Lists what <c>src</c> declares.</summary>
/// <remarks>The public types of a project outside the solution are kept: a build with other properties uses them.</remarks>
internal static class Declarations
{
    /// <param name="project">A project of <c>src</c>.</param>
    /// <param name="compilation">Its names.</param>
    /// <param name="stored">Types that are written and read by a serialiser, by key.</param>
    public static IEnumerable<Declaration> In(Project project, CSharpCompilation compilation, IReadOnlySet<string> stored)
    {
        foreach (SourceFile file in project.Files)
        {
            SemanticModel model = compilation.GetSemanticModel(file.Tree);
            foreach ((SyntaxNode node, ISymbol symbol) in file.Nodes.SelectMany(node => DeclaredBy(node, model).Select(symbol => (node, symbol))))
            {
                if (Symbols.Key(symbol) is { } key)
                {
                    string? owner = symbol.ContainingType is { } type ? Symbols.Key(type) : null;
                    bool kept = symbol is INamedTypeSymbol ? IsEntry(symbol) || (!project.InSolution && symbol.DeclaredAccessibility == Accessibility.Public) : Keeping.Keeps(symbol) || stored.Contains(owner ?? "");
                    yield return new Declaration(key, owner, file.ItemAt(node, NameOf(symbol), 0), symbol, kept);
                }
            }
        }
    }

    private static IEnumerable<ISymbol> DeclaredBy(SyntaxNode node, SemanticModel model) => node switch
    {
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable)).OfType<ISymbol>(),
        BaseTypeDeclarationSyntax type when !IsFirstPart(type, model) => [],
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record } parameter => model.GetDeclaredSymbol(record)!.GetMembers(parameter.Identifier.Text).OfType<IPropertySymbol>(),
        MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax) => model.GetDeclaredSymbol(node) is { } symbol ? [Symbols.Declared(symbol)] : [],
        _ => [],
    };

    private static bool IsFirstPart(BaseTypeDeclarationSyntax type, SemanticModel model)
        => model.GetDeclaredSymbol(type)!.DeclaringSyntaxReferences[0] is { } first && first.SyntaxTree == type.SyntaxTree && first.Span == type.Span;

    private static bool IsEntry(ISymbol symbol) => symbol.Name == "Program";

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        _ => $"{symbol.ContainingType.Name}.{symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters).WithParameterOptions(SymbolDisplayParameterOptions.IncludeType))}",
    };
}
