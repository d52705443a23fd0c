namespace LlmQuest.Labs.Classify;

/// <summary>Orders of a few things.</summary>
internal static class Orders
{
    /// <summary>All orders of the numbers from 0, the usual one first, each next one after it as in a dictionary.</summary>
    /// <param name="count">How many numbers.</param>
    public static IEnumerable<int[]> Of(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        while (true)
        {
            yield return [.. order];
            int turn = count - 2;
            while (turn >= 0 && order[turn] > order[turn + 1])
            {
                turn--;
            }

            if (turn < 0)
            {
                yield break;
            }

            int with = Array.FindLastIndex(order, place => place > order[turn]);
            (order[turn], order[with]) = (order[with], order[turn]);
            Array.Reverse(order, turn + 1, count - turn - 1);
        }
    }
}
