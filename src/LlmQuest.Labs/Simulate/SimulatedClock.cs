using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>The time of a synthetic learner: it goes on by what is read, thought and typed, and now and then a day passes.</summary>
/// <param name="start">When the learner begins.</param>
/// <param name="sitting">Minutes until a break, on average.</param>
/// <param name="chance">Draws the lengths.</param>
internal sealed class SimulatedClock(DateTimeOffset start, double sitting, Chance chance)
{
    private const double WordsPerMinute = 200;
    private const double SecondsPerLetter = 0.25;
    private DateTimeOffset _break = start.AddMinutes(sitting * Around(chance));

    /// <summary>The time of the next event.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Words are read.</summary>
    public void Read(double words) => Pass(words / WordsPerMinute * 60);

    /// <summary>Something is thought over and typed.</summary>
    /// <param name="thinking">Seconds of thinking, on average.</param>
    /// <param name="line">What is typed.</param>
    public void Type(double thinking, string line)
    {
        if (Now >= _break)
        {
            Now = Now.AddHours(chance.OneIn(4) ? 47 : 23).AddMinutes(chance.Below(120));
            _break = Now.AddMinutes(sitting * Around(chance));
        }

        Pass((thinking * Around(chance)) + (line.Length * SecondsPerLetter));
    }

    /// <summary>The model is at work.</summary>
    public void Wait() => Pass(1 + (chance.Share() * 12));

    private void Pass(double seconds) => Now = Now.AddMilliseconds(Math.Round(seconds * 1000));

    private static double Around(Chance chance) => 0.4 + (chance.Share() * 1.2);
}
