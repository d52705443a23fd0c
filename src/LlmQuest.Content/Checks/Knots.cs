namespace LlmQuest.Content.Checks;

/// <summary>Finds what goes round in a graph. Nothing here calls itself: graphs can be long.</summary>
internal static class Knots
{
    /// <summary>The sets of nodes that can all reach each other, of more than one node or of one that leads to itself; by their first node.</summary>
    /// <param name="edges">Where each node leads to.</param>
    /// <remarks>Tarjan 1972, with a stack of its own.</remarks>
    public static IReadOnlyList<List<int>> Of(int[][] edges)
    {
        var search = new Search(edges);
        for (int node = 0; node < edges.Length; node++)
        {
            search.From(node);
        }

        return search.Found;
    }

    /// <summary>A shortest circle through the first node of a knot.</summary>
    public static IReadOnlyList<int> CircleIn(List<int> knot, int[][] edges)
    {
        int first = knot.Min();
        HashSet<int> within = [.. knot];
        Dictionary<int, int> before = [];
        Queue<int> next = new([first]);
        while (next.TryDequeue(out int node))
        {
            foreach (int to in edges[node].Where(within.Contains))
            {
                if (to == first)
                {
                    return Back(node, first, before);
                }

                if (before.TryAdd(to, node))
                {
                    next.Enqueue(to);
                }
            }
        }

        return [first];
    }

    private static List<int> Back(int node, int first, Dictionary<int, int> before)
    {
        List<int> way = [node];
        while (way[^1] != first)
        {
            way.Add(before[way[^1]]);
        }

        way.Reverse();
        return way;
    }

    private sealed class Search(int[][] edges)
    {
        private readonly int[] _index = new int[edges.Length];
        private readonly int[] _low = new int[edges.Length];
        private readonly int[] _edge = new int[edges.Length];
        private readonly bool[] _isOpen = new bool[edges.Length];
        private readonly Stack<int> _open = new();
        private int _count;

        public List<List<int>> Found { get; } = [];

        public void From(int start)
        {
            if (_index[start] > 0)
            {
                return;
            }

            Stack<int> way = new();
            Enter(start, way);
            while (way.TryPeek(out int node))
            {
                if (_edge[node] < edges[node].Length)
                {
                    Follow(node, edges[node][_edge[node]++], way);
                    continue;
                }

                way.Pop();
                if (way.TryPeek(out int parent))
                {
                    _low[parent] = Math.Min(_low[parent], _low[node]);
                }

                if (_low[node] == _index[node])
                {
                    Close(node);
                }
            }
        }

        private void Follow(int node, int to, Stack<int> way)
        {
            if (_index[to] == 0)
            {
                Enter(to, way);
            }
            else if (_isOpen[to])
            {
                _low[node] = Math.Min(_low[node], _index[to]);
            }
        }

        private void Enter(int node, Stack<int> way)
        {
            _index[node] = _low[node] = ++_count;
            _isOpen[node] = true;
            _open.Push(node);
            way.Push(node);
        }

        private void Close(int node)
        {
            List<int> knot = [];
            int member;
            do
            {
                member = _open.Pop();
                _isOpen[member] = false;
                knot.Add(member);
            }
            while (member != node);
            if (knot.Count > 1 || edges[node].Contains(node))
            {
                Found.Add(knot);
            }
        }
    }
}
