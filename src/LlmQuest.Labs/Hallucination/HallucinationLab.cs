using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Hallucination;

/// <summary>The <c>hallucination</c> lab: one question many times in one batch, a set of questions, or answers that are given; grouped by meaning.</summary>
/// <param name="host">The model that writes; not needed for answers that are given.</param>
/// <param name="embedding">The model that turns texts into vectors, loaded when it is first asked for; null when there is none.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class HallucinationLab(ModelHost host, ModelHost? embedding, Func<long> drawSeed) : ILab
{
    private const int MostQuestions = 200;
    private const int MostAnswers = 10_000;
    private const int MostCharacters = 1 << 20;
    private static readonly string[] Ways = ["question", "questions", "answers"];

    /// <inheritdoc/>
    public string Name => "hallucination";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        ImmutableSortedDictionary<string, LabValue> all = Complete(parameters);
        return Background.RunAsync((tell, stop) => RunAsync(all, tell, stop), cancellationToken);
    }

    private ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (parameters.ContainsKey("answers"))
        {
            return parameters;
        }

        if (parameters["question_set"].Text == "shipped" && !parameters.ContainsKey("questions"))
        {
            parameters = parameters.SetItem("questions", Question.Shipped());
        }

        if (parameters["mode"].Text == "raw" && !parameters.ContainsKey("shots"))
        {
            parameters = parameters.SetItem("shots", Question.ShippedShots());
        }

        return parameters.ContainsKey("seed") ? parameters : parameters.SetItem("seed", LabValue.Of(drawSeed()));
    }

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        if (ProblemOf(parameters) is { } problem)
        {
            return new LabRefused(problem);
        }

        bool byMeaning = parameters["cluster"].Text == "embedding";
        if (byMeaning && embedding is null)
        {
            return new LabRefused(Grouper.NoModel);
        }

        using var grouper = new Grouper(embedding, byMeaning ? parameters["threshold"].Number!.Value : null);
        if (parameters.ContainsKey("answers"))
        {
            ReadyModel? reader = byMeaning ? await embedding!.GetAsync(stop).ConfigureAwait(false) : null;
            return await GroupAsync(new Telling(ModelExperiment.Of(Name, parameters, [], reader), tell), grouper, stop).ConfigureAwait(false);
        }

        ReadyModel model = await host.GetAsync(stop).ConfigureAwait(false);
        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        var asker = new Asker(model, parameters);
        return parameters.GetValueOrDefault("questions")?.Items is { } questions
            ? await AskSetAsync([.. questions.Select(Question.Of)], telling, asker, grouper, stop).ConfigureAwait(false)
            : await AskOneAsync(telling, asker, grouper, tell, stop).ConfigureAwait(false);
    }

    private static async Task<LabUpdate> GroupAsync(Telling telling, Grouper grouper, CancellationToken stop)
    {
        ImmutableArray<string> answers = telling.Parameters["answers"].Texts!.Value;
        (ImmutableArray<int> groups, string? problem) = await grouper.GroupAsync(answers, telling.Text("question"), stop).ConfigureAwait(false);
        if (problem is not null)
        {
            return new LabRefused(problem);
        }

        telling.Begin();
        telling.Fact("texts", LabValue.Of(answers));
        AnswerFacts.Tell(telling, answers, groups, telling.Parameters.GetValueOrDefault("mean_logprobs")?.Items is { } means ? [.. means.Select(mean => mean.Number!.Value)] : null);
        return telling.Done();
    }

    private static async Task<LabUpdate> AskOneAsync(Telling telling, Asker asker, Grouper grouper, Action<LabUpdate> tell, CancellationToken stop)
    {
        var texts = new string[(int)telling.Number("samples")];
        Array.Fill(texts, "");
        telling.Begin();
        Written asked = await asker.AskAsync(telling.Text("question"), Arrived, stop).ConfigureAwait(false);
        if (asked.Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        ImmutableArray<string> answers = asked.Texts;
        telling.Fact("texts", LabValue.Of(answers));
        telling.Fact("surprisal_bits", LabValue.List(asked.Samples.Select(sample => LabValue.Numbers(sample.SurprisalBits))));
        telling.Fact("tokens", LabValue.Of(asked.Tokens));
        (ImmutableArray<int> groups, string? ungrouped) = await grouper.GroupAsync(answers, telling.Text("question"), stop).ConfigureAwait(false);
        if (ungrouped is not null)
        {
            return new LabRefused(ungrouped);
        }

        AnswerFacts.Tell(telling, answers, groups, AnswerFacts.MeanLogProbabilities(asked.Samples));
        return telling.Done([.. asked.Prompt]);

        // What had come is kept when it is stopped.
        void Arrived(TextArrived text)
        {
            tell(new LabText(text.Sample, text.Text, text.TokensPerSecond));
            texts[text.Sample] += text.Text;
            telling.Fact("texts", LabValue.Of([.. texts]));
        }
    }

    private static async Task<LabUpdate> AskSetAsync(IReadOnlyList<Question> questions, Telling telling, Asker asker, Grouper grouper, CancellationToken stop)
    {
        telling.Begin();
        List<QuestionOutcome> outcomes = [];
        double tokens = 0;
        foreach (Question question in questions)
        {
            Written asked = await asker.AskAsync(question.Text, null, stop).ConfigureAwait(false);
            (ImmutableArray<int> groups, string? problem) = asked.Problem is { } sentence ? ([], sentence) : await grouper.GroupAsync(asked.Texts, question.Text, stop).ConfigureAwait(false);
            if (problem is not null)
            {
                return new LabRefused($"Question {outcomes.Count + 1}: {problem}");
            }

            outcomes.Add(new QuestionOutcome(question, asked.Texts, groups));
            tokens += asked.Tokens;
            telling.Fact("tokens", LabValue.Of(tokens));
            SetFacts.Tell(telling, outcomes, outcomes.Count == questions.Count);
        }

        return telling.Done();
    }

    private static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        string[] given = [.. Ways.Where(parameters.ContainsKey)];
        if (given.Length != 1)
        {
            return given.Length == 0
                ? "Nothing is asked: set question, or questions, or question_set to shipped, or give answers to group."
                : $"This lab takes {string.Join(" or ", given)}, not both at once: leave one out.";
        }

        if (parameters.GetValueOrDefault("right_answer")?.Text is { } right && right.Trim('|', ' ').Length == 0)
        {
            return "right_answer is empty: write the right answer, or leave it out.";
        }

        return given[0] switch
        {
            "question" => string.IsNullOrWhiteSpace(parameters["question"].Text) ? "question is empty: write what is to be asked." : null,
            "answers" => ProblemOfAnswers(parameters),
            _ => ProblemOfSet(parameters["questions"].Items!.Value),
        };
    }

    private static string? ProblemOfAnswers(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        ImmutableArray<string> answers = parameters["answers"].Texts!.Value;
        int? means = parameters.GetValueOrDefault("mean_logprobs")?.Items?.Length;
        return answers.Length switch
        {
            0 => "answers is an empty list: give at least one answer.",
            > MostAnswers => $"There are {answers.Length} answers, and {MostAnswers} are the most: give fewer.",
            _ when answers.Sum(answer => (long)answer.Length) is var length and > MostCharacters => $"The answers have {length} characters together, and {MostCharacters} are the most: shorten them.",
            _ when means is { } count && count != answers.Length => $"There are {answers.Length} answers, and {Quantity.Of(count, "number")} in mean_logprobs: give one for each answer, or none.",
            _ => null,
        };
    }

    private static string? ProblemOfSet(ImmutableArray<LabValue> questions)
    {
        if (questions.Length is 0 or > MostQuestions)
        {
            return $"A set has 1 to {MostQuestions} questions, and this one has {questions.Length}.";
        }

        int empty = questions.Select(Question.Of).ToList().FindIndex(question => string.IsNullOrWhiteSpace(question.Text));
        return empty < 0 ? null : $"Question {empty + 1} of the set is empty: write what is to be asked, or leave it out.";
    }
}
