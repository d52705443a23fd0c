using System.Collections.Immutable;

namespace LlmQuest.Core.Engine;

/// <summary>What was picked behind one text in a <c>next-token</c> lab: every way that was tried, and where one stands.</summary>
/// <param name="Lab">Address of the lab.</param>
/// <param name="Text">What the ways begin behind: the text, with how it is put to the model.</param>
/// <param name="Nodes">The picked tokens; node 0 is the text.</param>
/// <param name="At">Number of the node where one stands.</param>
/// <param name="Choices">The candidates that were shown there, the likeliest first.</param>
public sealed record TokenTree(string Lab, string Text, ImmutableArray<TokenNode> Nodes, int At, ImmutableArray<TokenChoice> Choices)
{
    /// <summary>A tree holds at most so many tokens; then it begins anew with the way that is gone.</summary>
    public const int MostNodes = 400;

    /// <summary>A tree in which nothing was picked yet.</summary>
    public static TokenTree New(string lab, string text) => new(lab, text, [new TokenNode(-1, -1, "")], 0, []);

    /// <summary>Token ids from the text to a node.</summary>
    /// <param name="node">Number of the node.</param>
    public ImmutableArray<int> PathTo(int node)
    {
        ImmutableArray<int>.Builder ids = ImmutableArray.CreateBuilder<int>();
        for (int at = node; at > 0; at = Nodes[at].Parent)
        {
            ids.Insert(0, Nodes[at].TokenId);
        }

        return ids.ToImmutable();
    }

    /// <summary>The tree with one standing at the end of a way, which is added where it is new.</summary>
    /// <param name="ids">Token ids of the way.</param>
    /// <param name="pieces">Their texts.</param>
    public TokenTree Walk(IReadOnlyList<int> ids, IReadOnlyList<string> pieces)
    {
        TokenTree tree = Nodes.Length + ids.Count > MostNodes ? New(Lab, Text) : this;
        ImmutableArray<TokenNode>.Builder nodes = tree.Nodes.ToBuilder();
        int at = 0;
        for (int i = 0; i < ids.Count; i++)
        {
            int child = Child(nodes, at, ids[i]);
            if (child < 0)
            {
                child = nodes.Count;
                nodes.Add(new TokenNode(at, ids[i], i < pieces.Count ? pieces[i] : ""));
            }

            nodes[at] = nodes[at] with { Next = child };
            at = child;
        }

        return tree with { Nodes = nodes.ToImmutable(), At = at };
    }

    private static int Child(ImmutableArray<TokenNode>.Builder nodes, int parent, int id)
    {
        for (int i = 1; i < nodes.Count; i++)
        {
            if (nodes[i].Parent == parent && nodes[i].TokenId == id)
            {
                return i;
            }
        }

        return -1;
    }
}
