using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LlmQuest.House.Sources;

/// <summary>One file of source, read and parsed.</summary>
internal sealed class SourceFile
{
    public SourceFile(string project, string path, string text, CSharpParseOptions? options = null)
    {
        Project = project;
        Path = path;
        Tree = CSharpSyntaxTree.ParseText(text, options ?? CSharpParseOptions.Default, path);
        Lines = [.. Tree.GetText().Lines.Select(line => line.ToString())];
        if (Lines is [.., ""])
        {
            Lines = Lines[..^1];
        }
    }

    public string Project { get; }

    /// <summary>Relative to the root of the repository.</summary>
    public string Path { get; }

    public SyntaxTree Tree { get; }

    /// <summary>Without the empty one behind the last line break.</summary>
    public string[] Lines { get; }

    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Tree.GetRoot();

    public IEnumerable<SyntaxNode> Nodes => Root.DescendantNodes();

    public Item ItemAt(SyntaxNode node, string name, int value) => new(Project, Path, LineOf(node.SpanStart), name, value);

    public Item Whole(int value) => new(Project, Path, 1, System.IO.Path.GetFileName(Path), value);

    public int LinesOf(TextSpan span)
    {
        LinePositionSpan lines = Tree.GetText().Lines.GetLinePositionSpan(span);
        return lines.End.Line - lines.Start.Line + 1;
    }

    private int LineOf(int position) => Tree.GetText().Lines.GetLinePosition(position).Line + 1;
}
