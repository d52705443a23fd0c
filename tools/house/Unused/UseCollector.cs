using LlmQuest.House.Binding;
using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LlmQuest.House.Unused;

/// <summary>Walks a file and notes what of <c>src</c> it uses, and in which member.</summary>
internal sealed class UseCollector(Project project, SemanticModel model, IReadOnlySet<string> assemblies) : CSharpSyntaxWalker
{
    private readonly Stack<string> _inside = new([project.Name]);
    private readonly HashSet<Use> _uses = [];

    public static IEnumerable<Use> In(Project project, CSharpCompilation compilation, IReadOnlySet<string> assemblies)
        => project.Files.Concat(project.Linked).SelectMany(file =>
        {
            var collector = new UseCollector(project, compilation.GetSemanticModel(file.Tree), assemblies);
            collector.Visit(file.Root);
            return collector._uses;
        });

    public override void Visit(SyntaxNode? node)
    {
        if (node is null or UsingDirectiveSyntax)
        {
            return;
        }

        string? key = KeyOf(node);
        if (key is not null)
        {
            _inside.Push(key);
        }

        foreach (ISymbol symbol in Used(node))
        {
            Note(symbol, Assigned.Only(node));
        }

        base.Visit(node);
        if (key is not null)
        {
            _inside.Pop();
        }
    }

    private string? KeyOf(SyntaxNode node) => node switch
    {
        BaseFieldDeclarationSyntax fields => model.GetDeclaredSymbol(fields.Declaration.Variables[0]) is { } field ? Symbols.Key(field) : null,
        MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax) => model.GetDeclaredSymbol(node) is { } symbol ? Symbols.Key(Symbols.Declared(symbol)) : null,
        _ => null,
    };

    private IEnumerable<ISymbol> Used(SyntaxNode node) => node switch
    {
        RecursivePatternSyntax { PositionalPatternClause: not null } => Taken((model.GetOperation(node) as Microsoft.CodeAnalysis.Operations.IRecursivePatternOperation)?.DeconstructSymbol),
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment => Taken(model.GetDeconstructionInfo(assignment).Method),
        ForEachVariableStatementSyntax loop => Taken(model.GetDeconstructionInfo(loop).Method),
        ExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or AttributeSyntax => Symbols.At(node, model),
        _ => [],
    };

    /// <summary>What a record is taken apart into counts as read.</summary>
    private static IEnumerable<ISymbol> Taken(ISymbol? deconstruct)
        => deconstruct is not IMethodSymbol method ? [] : [method, .. method.Parameters.SelectMany(parameter => method.ContainingType.GetMembers(parameter.Name)).OfType<IPropertySymbol>()];

    private void Note(ISymbol symbol, bool writes)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record } })
        {
            record.GetMembers(symbol.Name).OfType<IPropertySymbol>().ToList().ForEach(property => Note(property, writes: false));
            return;
        }

        if (!assemblies.Contains(symbol.ContainingAssembly?.Name ?? ""))
        {
            return;
        }

        for (ISymbol? at = symbol; at is not (null or INamespaceSymbol); at = at.ContainingType)
        {
            if (Symbols.Key(at) is { } key)
            {
                _uses.Add(new Use(_inside.Peek(), project.Name, project.IsSource, key, writes && ReferenceEquals(at, symbol)));
            }
        }
    }
}
