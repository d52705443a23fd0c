using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>A class of synthetic learners that play a course by the real rules, without a model, each in the way of a temperament.</summary>
public sealed class Simulation
{
    /// <summary>What the name of every simulated learner ends with.</summary>
    public const string NameEnding = " (simulated)";

    private const int MinutesOfArrival = 20;
    private readonly World _world;
    private readonly long _seed;
    private readonly DateTimeOffset _start;
    private readonly SolvingExperiments _solving;

    /// <param name="world">The course.</param>
    /// <param name="seed">The same seed plays the same way, with the same ids and times.</param>
    /// <param name="start">When the first learner begins.</param>
    public Simulation(World world, long seed, DateTimeOffset start)
    {
        _world = world;
        _seed = seed;
        _start = start;
        _solving = new SolvingExperiments(world, seed);
    }

    /// <summary>Plays one learner; learners may be played at the same time and in any order.</summary>
    /// <param name="number">Which one, from 1: the temperaments take turns.</param>
    /// <param name="mostEvents">How many events a run has at most.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The run, whose header says that it is simulated, and by whom.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public RunFile Play(int number, int mostEvents, CancellationToken stop)
    {
        Temperament temperament = Temperament.All[(number - 1) % Temperament.All.Length];
        var chance = new Chance(_seed, number);
        var ids = new SeededIds(FormattableString.Invariant($"{_world.Course.Id} {_seed} {number}"));
        Guid run = ids.Next();
        Guid writer = ids.Next();
        var learner = new Learner(_world, temperament, _start.AddSeconds(chance.Below(MinutesOfArrival * 60)), ids, _solving, chance);
        string name = string.Create(CultureInfo.InvariantCulture, $"{temperament.Name} {number:00}{NameEnding}");
        return new RunFile(new RunHeader(RunHeader.NewestFormat, run, writer, _world.Course.Id, name, IsSimulated: true), [.. learner.Play(mostEvents, stop)]);
    }
}
