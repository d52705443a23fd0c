using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Bench;

/// <summary>Events as a long run has them: commands, and answers of a hundred tokens.</summary>
internal static class SomeEvents
{
    private const int Tokens = 100;

    private static readonly ImmutableSortedDictionary<string, LabValue> Parameters = GenerateLab.Parameters
        .ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Default ?? LabValue.Of(1), StringComparer.Ordinal)
        .SetItem("prompt", LabValue.Of("The best programming language is"));

    public static IEnumerable<RunEvent> Of(string course, string stage, int count)
    {
        yield return new RunStarted(course, stage);
        for (int i = 1; i < count; i++)
        {
            yield return i % 2 == 1 ? new CommandEntered("generate The best programming language is") : new ExperimentRecorded(Answer(i));
        }
    }

    /// <summary>Events as a run in a class has them: of ten, two commands and experiments, answers, hints, and steps through twenty stages.</summary>
    public static IEnumerable<RunEvent> OfLearner(string course, int learner, int count)
    {
        yield return new RunStarted(course, "stage-0");
        yield return new CourseOpened("print", new CourseOutline([.. Enumerable.Range(0, 20).Select(i => new StageOutline($"stage-{i}", $"Stage {i}", ["scene"], ImmutableSortedDictionary<string, string>.Empty.Add("one", "").Add("two", "")))]));
        for (int i = 2; i < count; i++)
        {
            string stage = string.Create(CultureInfo.InvariantCulture, $"stage-{i * 20 / count}");
            string challenge = i % 20 < 10 ? "one" : "two";
            yield return (i % 10) switch
            {
                0 => new Moved(stage, "scene"),
                1 or 5 => new CommandEntered("generate The best programming language is"),
                2 or 6 => new ExperimentRecorded(Answer(i), stage, "lab"),
                3 => new HintTaken(stage, challenge, 1, 1),
                4 => new AnswerGiven(stage, challenge, "", $"words {learner % 7}", "not_recognised", 0, "", "", $"words {learner % 7}"),
                7 => new AnswerGiven(stage, challenge, "", "b", "wrong", 0, "No.", "reads-letters", "b"),
                8 => new AnswerGiven(stage, challenge, "", "a", "passed", 1, "Yes.", "", "a"),
                _ => new ChallengePassed(stage, challenge, 0, 10),
            };
        }
    }

    private static Experiment Answer(int number)
    {
        string text = string.Concat(Enumerable.Range(number, Tokens).Select(i => string.Create(CultureInfo.InvariantCulture, $" w{i % 997}")));
        ImmutableSortedDictionary<string, LabValue> facts = ImmutableSortedDictionary<string, LabValue>.Empty
            .Add("tokens", LabValue.Of(Tokens))
            .Add("tokens_per_second", LabValue.Of(31.5))
            .Add("prompt_tokens", LabValue.Of(7))
            .Add("texts", LabValue.Of([text]))
            .Add("finish_reasons", LabValue.Of(["length"]))
            .Add("token_ids", LabValue.List([LabValue.Numbers(Enumerable.Range(number, Tokens).Select(id => (double)id))]));
        return new Experiment(GenerateLab.Name, Parameters, facts, "SmolLM2-135M-Instruct", "00", "CPU");
    }
}
