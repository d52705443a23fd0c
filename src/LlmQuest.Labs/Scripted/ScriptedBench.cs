using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Scripted;

/// <summary>Labs whose answers stand in a file, so that a lesson can be played without a model. The first answer that fits is given.</summary>
public sealed class ScriptedBench : ILabBench
{
    /// <summary>What stands in place of a model in its experiments.</summary>
    public const string ModelName = "scripted";

    private readonly Lock _gate = new();
    private readonly string _name;
    private readonly ImmutableArray<ScriptedAnswer> _answers;
    private readonly HashSet<ScriptedAnswer> _spent = new(ReferenceEqualityComparer.Instance);

    private ScriptedBench(string name, ImmutableArray<ScriptedAnswer> answers)
    {
        _name = name;
        _answers = answers;
    }

    /// <summary>Reads a script, or says in one sentence, with its place, what is wrong with it.</summary>
    /// <param name="json">The script.</param>
    /// <param name="name">What to call it, for example its file name.</param>
    /// <param name="bench">The labs; null when there is a problem.</param>
    /// <returns>The problem, or null.</returns>
    public static string? Read(string json, string name, out ScriptedBench? bench)
    {
        (ImmutableArray<ScriptedAnswer> answers, string? problem) = ScriptReader.Read(json, name);
        bench = problem is null ? new ScriptedBench(name, answers) : null;
        return problem;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(
        string lab,
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        LabDeclaration? declaration = DeclaredLabs.Registry.Find(lab);
        if ((declaration is null ? DeclaredLabs.Registry.NoLab(lab) : declaration.ProblemOf(parameters)) is { } problem)
        {
            yield return new LabRefused(problem);
            yield break;
        }

        parameters = WithSeed(declaration!, declaration!.Complete(parameters));
        if (Take(lab, parameters) is not { } answer)
        {
            yield return new LabRefused(NothingFor(lab));
            yield break;
        }

        var facts = ScriptedFacts.Complete(declaration!, answer.Facts, parameters);
        var experiment = new Experiment(lab, parameters, facts, ModelName, "", "");
        for (int i = 0; i < experiment.Texts.Length && !cancellationToken.IsCancellationRequested; i++)
        {
            yield return new LabText(i, experiment.Texts[i], 0);
        }

        yield return new LabDone(experiment);
    }

    private static ImmutableSortedDictionary<string, LabValue> WithSeed(LabDeclaration lab, ImmutableSortedDictionary<string, LabValue> parameters)
        => lab.Parameter("seed") is null || parameters.ContainsKey("seed") ? parameters : parameters.SetItem("seed", LabValue.Of(0));

    private ScriptedAnswer? Take(string lab, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        lock (_gate)
        {
            ScriptedAnswer? answer = _answers.FirstOrDefault(answer => !_spent.Contains(answer) && answer.Answers(lab, parameters));
            if (answer is { Once: true })
            {
                _spent.Add(answer);
            }

            return answer;
        }
    }

    private string NothingFor(string lab)
    {
        string[] own = [.. _answers.Where(answer => answer.Lab == lab).Select(answer => answer.Once ? $"{answer} (once)" : answer.ToString())];
        string[] labs = [.. _answers.Select(answer => answer.Lab).Distinct()];
        return own.Length > 0 ? $"{_name} has no answer of {lab} to these parameters; of {lab} it has {string.Join("; ", own)}."
            : labs.Length > 0 ? $"{_name} has no answer of the lab {lab}; it has answers of {string.Join(", ", labs)}."
            : $"{_name} has no answer of the lab {lab}; it is empty.";
    }
}
