using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Rag;

/// <summary>One question, from its history to the check of its answer.</summary>
/// <param name="chat">The model that writes.</param>
/// <param name="pages">The embedding model.</param>
/// <param name="request">What was asked for.</param>
/// <param name="telling">Takes the facts.</param>
/// <param name="tell">Takes the text of the answer as it comes.</param>
internal sealed class OneQuestion(ModelHost chat, PageSearch pages, RagRequest request, Telling telling, Action<LabUpdate> tell)
{
    private readonly Answering _steps = new(chat, pages, request);
    private ImmutableSortedDictionary<string, double> _timings = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Answers it.</summary>
    public async Task<LabUpdate> RunAsync(PassageIndex index, CancellationToken stop)
    {
        string question = await RewrittenAsync(stop).ConfigureAwait(false);
        Finding finding = await _steps.Retrieving.FindAsync(index, question, stop).ConfigureAwait(false);
        telling.Fact("hits", RagFacts.Hits(finding.Hits, []));
        Rank(finding);
        Chosen chosen = await _steps.ChooseAsync(finding, question, stop).ConfigureAwait(false);
        telling.Fact("hits", RagFacts.Hits(finding.Hits, chosen.Used));
        telling.Fact("refused", LabValue.Of(chosen.IsRefused));
        if (telling.Text("filter") != FilterSettings.Off && !chosen.Judged.IsEmpty)
        {
            telling.Fact("filtered", RagFacts.Filtered(chosen.Judged));
        }

        if (!request.Answers)
        {
            return telling.Done();
        }

        ReadyModel model = await chat.GetAsync(stop).ConfigureAwait(false);
        ExactPrompt? prompt = null;
        if (chosen.IsRefused)
        {
            telling.Fact("texts", LabValue.Of([RagTexts.Refusal]));
        }
        else
        {
            Asked asked = await WriteAsync(model, chosen, question, stop).ConfigureAwait(false);
            prompt = asked.Prompt;
            if (stop.IsCancellationRequested)
            {
                return WithTimes(telling.Stopped(RagFacts.Of(asked.Result)), prompt);
            }

            await CheckAsync(index, chosen, asked, stop).ConfigureAwait(false);
        }

        await CompareAsync(model, prompt, question, stop).ConfigureAwait(false);
        return WithTimes(telling.Done(), prompt);
    }

    private LabDone WithTimes(LabDone done, ExactPrompt? prompt) => done with { Experiment = done.Experiment with { Timings = _timings, PromptIds = prompt?.Ids ?? [] } };

    private async Task<string> RewrittenAsync(CancellationToken stop)
    {
        if (request.History.Count == 0)
        {
            return request.Question;
        }

        ReadyModel model = await chat.GetAsync(stop).ConfigureAwait(false);
        (string question, Asked asked) = await new Rewriting(model, request.Text("rewrite_template")).RewriteAsync(request.History, request.Question, stop).ConfigureAwait(false);
        telling.Fact("rewrite_prompt", LabValue.Of(asked.Prompt.Text));
        telling.Fact("rewritten", LabValue.Of(question));
        return question;
    }

    private void Rank(Finding finding)
    {
        if (request.Gold.Length == 0)
        {
            return;
        }

        int? rank = GoldAnswer.RankOf(finding.Hits, request.Gold);
        telling.Fact("hit_at_k", LabValue.Of(rank is null ? 0 : 1));
        telling.Fact("mrr", LabValue.Of(rank is { } at ? 1.0 / at : 0));
    }

    private async Task<Asked> WriteAsync(ReadyModel model, Chosen chosen, string question, CancellationToken stop)
    {
        ExactPrompt prompt = await _steps.PromptAsync(model, chosen, question, stop).ConfigureAwait(false);
        telling.Fact("prompt", LabValue.Of(prompt.Text));
        telling.Fact("prompt_tokens", LabValue.Of(prompt.Ids.Length));
        telling.Fact("seed", telling.Parameters["seed"]);
        Asked asked = await _steps.AskAsync(model, prompt, Show, stop).ConfigureAwait(false);
        _timings = _timings.SetItem("generation_seconds", asked.Result.TotalTime.TotalSeconds).SetItem("native_seconds", asked.Result.NativeTime.TotalSeconds).SetItem("waiting_seconds", asked.Result.WaitingTime.TotalSeconds);
        return asked;
    }

    // After a stop nobody listens, but what was written is still wanted.
    private void Show(TextArrived text)
    {
        try
        {
            tell(new LabText(text.Sample, text.Text, text.TokensPerSecond));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task CheckAsync(PassageIndex index, Chosen chosen, Asked asked, CancellationToken stop)
    {
        foreach ((string name, LabValue? value) in RagFacts.Of(asked.Result))
        {
            telling.Fact(name, value);
        }

        IReadOnlyList<Supported> support = await _steps.Checking.CheckAsync(index, chosen.Used, asked.Answer, asked.IsCut, stop).ConfigureAwait(false);
        if (support.Count > 0)
        {
            telling.Fact("support", RagFacts.Support(support));
            telling.Fact("flagged", LabValue.Of(support.Any(one => !one.IsSupported)));
        }

        if (request.Gold.Length > 0)
        {
            telling.Fact("right", LabValue.Of(RightAnswer.IsIn(asked.Answer, request.Gold)));
        }
    }

    private async Task CompareAsync(ReadyModel model, ExactPrompt? prompt, string question, CancellationToken stop)
    {
        bool gains = prompt is not null && request.Gold.Length > 0;
        if (!request.AlsoWithout && !gains)
        {
            return;
        }

        ExactPrompt bare = await _steps.BarePromptAsync(model, question, stop).ConfigureAwait(false);
        if (gains && await ContextGain.BitsAsync(model, prompt!, bare, request.Gold, stop).ConfigureAwait(false) is { } bits)
        {
            telling.Fact("context_gain", RagFacts.Number(bits));
        }

        if (!request.AlsoWithout)
        {
            return;
        }

        telling.Fact("prompt_without", LabValue.Of(bare.Text));
        Asked asked = await _steps.AskAsync(model, bare, null, stop).ConfigureAwait(false);
        telling.Fact("texts_without", LabValue.Of([.. asked.Result.Samples.Select(sample => sample.Text)]));
        stop.ThrowIfCancellationRequested();
        if (request.Gold.Length > 0)
        {
            telling.Fact("right_without", LabValue.Of(RightAnswer.IsIn(asked.Answer, request.Gold)));
        }
    }
}
