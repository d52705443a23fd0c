using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Explore;

/// <summary>Draws of a robot: the same seed, the same draws.</summary>
internal sealed class Chance(long seed, int stream = 0)
{
    private readonly RandomStream _stream = new(seed, stream);

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
