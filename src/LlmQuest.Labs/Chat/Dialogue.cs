using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Chat;

/// <summary>A conversation while it goes on: one turn of the person after another, each with the prompt that is sent and the reply that came.</summary>
internal sealed class Dialogue
{
    private readonly ReadyModel _model;
    private readonly ChatTemplate _template;
    private readonly ChatRequest _request;
    private readonly ImmutableSortedDictionary<string, LabValue> _parameters;
    private readonly int _cells;
    private readonly Queue<string> _turns;
    private readonly List<GenerationResult> _results = [];
    private ChatThread _thread;
    private ChatThread _asked;
    private FittedPrompt? _sent;
    private string? _problem;
    private bool _waits;
    private bool _isOver;
    private bool _wasStopped;

    public Dialogue(ReadyModel model, ChatTemplate template, ChatRequest request, ImmutableSortedDictionary<string, LabValue> parameters, ChatOpening opening)
    {
        _model = model;
        _template = template;
        _request = request;
        _parameters = parameters;
        _cells = request.ContextLength ?? model.Generator.Reader.Cells;
        _turns = new Queue<string>(opening.Turns);
        _thread = opening.Thread;
        _asked = opening.Thread;
        _waits = opening.Waits;
    }

    /// <summary>How many replies there are.</summary>
    public int Replies => _results.Count;

    /// <summary>Lets the person speak, and says what the model is to write; null where nothing is left to say, or nothing can be said any more.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before the first reply.</exception>
    /// <exception cref="ModelException">The chat template cannot be evaluated, and there is no reply yet.</exception>
    public async Task<GenerationRequest?> TakeTurnAsync(CancellationToken stop)
    {
        if (_isOver || _wasStopped || (!_waits && _turns.Count == 0 && !_request.OnlyShows))
        {
            return null;
        }

        _asked = _waits || _turns.Count == 0 ? _thread : _thread.AddPerson(_turns.Peek());
        FittedPrompt? fitted = null;
        try
        {
            _problem = await Task.Run(() => FittedPrompt.Fit(_asked, _request, _cells, thread => _model.Encoder.Thread(thread, _template, _request.AddsGenerationPrompt), out fitted), CancellationToken.None).WaitAsync(stop).ConfigureAwait(false);
        }
        catch (Exception e) when (_results.Count > 0 && e is OperationCanceledException or ModelException)
        {
            _problem = e is ModelException ? e.Message : "It was stopped.";
        }

        _isOver = _problem is not null || _request.OnlyShows;
        if (_problem is not null)
        {
            return null;
        }

        _sent = fitted!;
        return _request.OnlyShows ? null : Request(fitted!);
    }

    /// <summary>Takes the reply into the conversation.</summary>
    public void Answer(GenerationResult result)
    {
        SampleResult reply = result.Samples[0];
        _wasStopped = reply.FinishReason == FinishReason.Cancelled;
        if (_wasStopped && reply.TokenIds.Count == 0)
        {
            // Nothing was answered, so that nothing was said.
            return;
        }

        _results.Add(result);

        // The tokens of a stop string are no part of the text, and must not come back with it.
        ChatThread answered = _asked.AddModel(reply.Text, reply.TokenIds, reply.FinishReason);
        _thread = reply.FinishReason == FinishReason.Stop ? answered with { Turns = [.. answered.Turns.SkipLast(1), answered.Turns[^1] with { SampledIds = null }] } : answered;
        if (_waits)
        {
            _waits = false;
        }
        else
        {
            _turns.Dequeue();
        }
    }

    /// <summary>The last update: what was said, or why nothing could be.</summary>
    public LabUpdate End(CancellationToken stop)
    {
        if (_wasStopped && _results.Count == 0)
        {
            stop.ThrowIfCancellationRequested();
        }

        return _problem is { } problem && _results.Count == 0
            ? new LabRefused(problem)
            : new LabDone(Record()) { Steps = _results.Count == 0 ? null : ExperimentOf.Steps(_results.Select(result => result.Samples[0])) };
    }

    /// <summary>The experiment as it stands.</summary>
    public Experiment Record() => ModelExperiment.Of(KeptThread.Lab, _parameters, _sent is null ? [] : Facts(_sent), _model) with
    {
        PromptIds = [.. _sent?.Prompt.TokenIds ?? []],
        Finish = _wasStopped ? Experiment.Cancelled : Experiment.Done,
        Timings = ExperimentOf.Timings(_results),
    };

    // Without a thread a prompt is decoded anew, so that a seed gives what it gave before.
    private GenerationRequest Request(FittedPrompt fitted) => new(fitted.Prompt.TokenIds, _request.Sampling, fitted.NewTokens, 1, (long)_parameters["seed"].Number!.Value)
    {
        Stop = _request.Stop,
        ReusePrefix = _request.Thread.Length > 0 || _results.Count > 0,
    };

    private IEnumerable<(string Name, LabValue? Value)> Facts(FittedPrompt sent)
    {
        SampleResult[] replies = [.. _results.Select(result => result.Samples[0])];
        int prompt = sent.Prompt.TokenIds.Count;
        bool wasLeftOut = sent.Dropped.Count > 0;
        ChatThread shown = _request.OnlyShows ? _asked : _thread;
        string[] unanswered = _problem is null && !_wasStopped ? [] : [.. _turns];
        double writing = _results.Sum(result => result.WritingTime.TotalSeconds);
        return
        [
            ("prompt", LabValue.Of(sent.Prompt.Text)),
            ("prompt_tokens", LabValue.Of(prompt)),
            ("origins", PromptChange.Origins(sent.Prompt)),
            ("turns", LabValue.Of(shown.Turns.Count(turn => turn.Origin == Inference.Prompts.PromptOrigin.Person))),
            ("context_length", LabValue.Of(_cells)),
            ("context_used", LabValue.Of(prompt + (replies is [.., var last] ? last.TokenIds.Count : 0))),
            ("messages", KeptThread.Messages(shown)),
            ("dropped", wasLeftOut ? KeptThread.Said(sent.Dropped) : null),
            ("prompt_difference", wasLeftOut ? PromptChange.Difference(sent) : null),
            ("tokens_before", wasLeftOut ? LabValue.Of(sent.Whole.TokenIds.Count) : null),
            ("unanswered", unanswered.Length == 0 ? null : LabValue.Of([.. unanswered])),
            ("problem", _problem is { } problem ? LabValue.Of(problem) : null),
            .. replies.Length == 0 ? [] : new (string, LabValue?)[]
            {
                ("replies", LabValue.Of([.. replies.Select(reply => reply.Text)])),
                ("reused_tokens", LabValue.Of(_results[^1].ReusedTokens)),
                ("token_ids", LabValue.List(replies.Select(reply => LabValue.Numbers(reply.TokenIds.Select(id => (double)id))))),
                ("finish_reasons", LabValue.Of([.. replies.Select(reply => FinishReasons.NameOf(reply.FinishReason))])),
                ("tokens", LabValue.Of(_results.Sum(result => result.Tokens))),
                ("tokens_per_second", writing > 0 ? ModelExperiment.Number(_results.Sum(result => result.Tokens) / writing) : null),
                ("seed", _parameters["seed"]),
            },
        ];
    }
}
