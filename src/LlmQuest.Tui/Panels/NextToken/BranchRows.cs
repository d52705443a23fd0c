using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.NextToken;

/// <summary>The ways that were tried behind a text: each token goes there where it is chosen.</summary>
internal static class BranchRows
{
    private const int Deepest = 6;
    private const int LongestPiece = 20;

    /// <summary>The rows; none before a token was picked.</summary>
    public static IEnumerable<Row> Of(TokenTree tree, int width)
    {
        if (tree.Nodes.Length < 2)
        {
            return [];
        }

        ILookup<int, int> children = Enumerable.Range(1, tree.Nodes.Length - 1).ToLookup(node => tree.Nodes[node].Parent);
        List<Row> rows = [Row.Of("the ways that were tried; * is where you stand", Tone.Faint)];
        var open = new Stack<(int Node, int Depth)>([(0, 0)]);
        while (open.TryPop(out (int Node, int Depth) next))
        {
            int[] run = [.. Run(children, next.Node)];
            rows.AddRange(Way(tree, run, new string(' ', 2 * Math.Min(next.Depth, Deepest)), width));
            foreach (int child in children[run[^1]].Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return rows;
    }

    // Tokens behind which there is only one way stand in one row.
    private static IEnumerable<int> Run(ILookup<int, int> children, int node)
    {
        yield return node;
        while (children[node].Count() == 1)
        {
            node = children[node].First();
            yield return node;
        }
    }

    private static IEnumerable<Row> Way(TokenTree tree, int[] run, string indent, int width)
    {
        var flow = new Flow(width - indent.Length);
        foreach (int node in run)
        {
            flow.Add(PartOf(tree, node), new Part(" "));
        }

        return flow.Rows().Select(row => new Row([new Part(indent), .. row.Parts]));
    }

    private static Part PartOf(TokenTree tree, int node)
    {
        string piece = node == 0 ? "(the text)" : Cells.Fit(Glyphs.Piece(tree.Nodes[node].Piece), LongestPiece);
        string number = node.ToString(CultureInfo.InvariantCulture);
        return new Part($"{(node == tree.At ? "*" : "")}{number}:{piece}", node == tree.At ? Tone.Strong : Tone.Deed) { Deed = $"tree {number}" };
    }
}
