using System.Globalization;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The ways that were tried behind a text, with the number of every token; <c>*</c> marks where one stands.</summary>
internal static class TreeText
{
    private const int Deepest = 12;
    private const int LongestPiece = 20;

    public static string Of(TokenTree tree)
    {
        ILookup<int, int> children = Enumerable.Range(1, tree.Nodes.Length - 1).ToLookup(node => tree.Nodes[node].Parent);
        List<string> lines = [];
        var open = new Stack<(int Node, int Depth)>([(0, 0)]);
        while (open.TryPop(out (int Node, int Depth) next))
        {
            List<int> run = [next.Node];
            while (children[run[^1]].Count() == 1)
            {
                run.Add(children[run[^1]].First());
            }

            string indent = new(' ', 2 * Math.Min(next.Depth, Deepest));
            lines.AddRange(Wrapped.Lines(string.Join(' ', run.Select(node => Shown(tree, node))), Cells.Line - indent.Length).Select(line => indent + line));
            foreach (int child in children[run[^1]].Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return string.Join('\n', [.. lines, "* is where you stand; tree and a number goes there."]);
    }

    private static string Shown(TokenTree tree, int node)
    {
        string piece = node == 0 ? "(the text)" : Cells.Fit(Glyphs.Piece(tree.Nodes[node].Piece), LongestPiece);
        return string.Create(CultureInfo.InvariantCulture, $"{(node == tree.At ? "*" : "")}{node}:{piece}");
    }
}
