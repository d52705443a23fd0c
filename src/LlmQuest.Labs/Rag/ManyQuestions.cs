using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Rag;

/// <summary>A set of questions: how well the search does, what a threshold would do, and how many answers are right.</summary>
/// <param name="chat">The model that writes.</param>
/// <param name="pages">The embedding model.</param>
/// <param name="request">What was asked for.</param>
/// <param name="telling">Takes the facts.</param>
internal sealed class ManyQuestions(ModelHost chat, PageSearch pages, RagRequest request, Telling telling)
{
    private readonly Answering _steps = new(chat, pages, request);

    /// <summary>Runs the set; after a stop, the questions that were answered are kept.</summary>
    public async Task<LabUpdate> RunAsync(PassageIndex index, CancellationToken stop)
    {
        ThrowIfNoSuchPage(index);
        IReadOnlyList<Finding> findings = await _steps.Retrieving.FindAsync(index, [.. request.Set.Select(one => one.Question)], stop).ConfigureAwait(false);
        QuestionCase[] cases = [.. request.Set.Zip(findings, (asked, finding) => new QuestionCase(asked, finding))];
        TellSearch(cases);
        await ChooseAsync(cases, stop).ConfigureAwait(false);
        return telling.Done();
    }

    private void ThrowIfNoSuchPage(PassageIndex index)
    {
        HashSet<string> pageNames = [.. index.Passages.Select(passage => passage.Source)];
        int at = request.Set.ToList().FindIndex(one => one.Page is { Length: > 0 } page && !pageNames.Contains(page));
        if (at >= 0)
        {
            throw new ModelException($"Question {at + 1} of the set says that its answer is on the page '{request.Set[at].Page}', and there is none: pages are named as '{index.Passages[0].Source}' is. Leave page empty to take any.");
        }
    }

    private void TellSearch(QuestionCase[] cases)
    {
        telling.Fact("cases", LabValue.List(cases.Select(one => one.ToValue())));
        QuestionCase[] answerable = [.. cases.Where(one => one.Asked.Gold is not null)];
        if (answerable.Length > 0)
        {
            int hits = answerable.Count(one => one.Rank is not null);
            Interval interval = BinomialTests.Wilson95(hits, answerable.Length)!;
            telling.Fact("hit_at_k", LabValue.Of((double)hits / answerable.Length));
            telling.Fact("hit_low", LabValue.Of(interval.Low));
            telling.Fact("hit_high", LabValue.Of(interval.High));
            telling.Fact("mrr", LabValue.Of(answerable.Average(one => one.Rank is { } rank ? 1.0 / rank : 0)));
        }

        telling.Fact("curve", ThresholdCurve.Of(cases));
    }

    private async Task ChooseAsync(QuestionCase[] cases, CancellationToken stop)
    {
        ReadyModel? model = request.Answers ? await chat.GetAsync(stop).ConfigureAwait(false) : null;
        for (int i = 0; i < cases.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            Chosen chosen = await _steps.ChooseAsync(cases[i].Finding, cases[i].Asked.Question, stop).ConfigureAwait(false);
            cases[i] = cases[i] with { IsRefused = chosen.IsRefused };
            if (model is not null)
            {
                cases[i] = await AnsweredAsync(model, cases[i], chosen, stop).ConfigureAwait(false);
                telling.Fact("cases", LabValue.List(cases.Select(one => one.ToValue())));
                TellRight(cases);
            }
        }

        telling.Fact("cases", LabValue.List(cases.Select(one => one.ToValue())));
        TellShare("answered", "answered", [.. cases.Where(one => one.Asked.Gold is not null).Select(one => !one.IsRefused)]);
        TellShare("refused_rightly", "refused", [.. cases.Where(one => one.Asked.Gold is null).Select(one => one.IsRefused)]);
    }

    private async Task<QuestionCase> AnsweredAsync(ReadyModel model, QuestionCase one, Chosen chosen, CancellationToken stop)
    {
        string answer = chosen.IsRefused ? RagTexts.Refusal : await AskedAsync(model, () => _steps.PromptAsync(model, chosen, one.Asked.Question, stop), stop).ConfigureAwait(false);
        string? without = request.AlsoWithout ? await AskedAsync(model, () => _steps.BarePromptAsync(model, one.Asked.Question, stop), stop).ConfigureAwait(false) : null;
        return one with { Answer = answer, Without = without };
    }

    // One prompt that cannot be sent must not take the rest of the set along.
    private async Task<string> AskedAsync(ReadyModel model, Func<Task<ExactPrompt>> prompt, CancellationToken stop)
    {
        try
        {
            Asked asked = await _steps.AskAsync(model, await prompt().ConfigureAwait(false), null, stop).ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            return asked.Answer;
        }
        catch (ModelException e)
        {
            return $"({e.Message})";
        }
    }

    private void TellRight(QuestionCase[] cases)
    {
        telling.Fact("right_answers", LabValue.Of(cases.Count(one => one.IsRight == true)));
        if (request.AlsoWithout)
        {
            telling.Fact("right_answers_without", LabValue.Of(cases.Count(one => one.IsRightWithout == true)));
            QuestionCase[] known = [.. cases.Where(one => one is { Answer: not null, Asked.Gold: not null })];
            telling.Fact("right_p_value", LabValue.Of(BinomialTests.McNemar(
                known.Count(one => one.IsRight == true && one.IsRightWithout != true),
                known.Count(one => one.IsRight != true && one.IsRightWithout == true))));
        }
    }

    private void TellShare(string fact, string interval, bool[] cases)
    {
        int count = cases.Count(one => one);
        if (BinomialTests.Wilson95(count, cases.Length) is not { } between)
        {
            return;
        }

        telling.Fact(fact, LabValue.Of((double)count / cases.Length));
        telling.Fact(interval + "_low", LabValue.Of(between.Low));
        telling.Fact(interval + "_high", LabValue.Of(between.High));
    }
}
