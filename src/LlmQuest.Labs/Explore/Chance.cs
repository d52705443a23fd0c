using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Explore;

/// <summary>Draws of a robot: the same seed, the same draws.</summary>
internal sealed class Chance(long seed, int stream = 0)
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;
    private readonly RandomStream _stream = new(seed, stream);

    /// <summary>Draws that depend on a text: the same text, the same draws.</summary>
    public static Chance After(string text) => new(unchecked((long)text.Aggregate(FnvOffset, (hash, c) => unchecked((hash ^ c) * FnvPrime))));

    public int Below(int count) => (int)(_stream.NextDouble() * count);

    public bool OneIn(int count) => Below(count) == 0;

    public double Share() => _stream.NextDouble();

    public T Of<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    public string Line(IReadOnlyList<Idea> ideas)
    {
        int left = Below(ideas.Sum(idea => idea.Weight));
        foreach (Idea idea in ideas)
        {
            left -= idea.Weight;
            if (left < 0)
            {
                return idea.Line;
            }
        }

        return ideas[^1].Line;
    }
}
