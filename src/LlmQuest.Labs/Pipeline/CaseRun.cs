using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>Leads a question through a design.</summary>
/// <param name="design">The design.</param>
/// <param name="runner">Does the work of its parts.</param>
internal sealed class CaseRun(Design design, NodeRunner runner)
{
    private const string Between = "\n-----\n";

    /// <summary>Runs questions in their order, each with what was said before it in its thread, and tells the facts after every one.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="telling">Takes the facts.</param>
    /// <param name="stop">Stops it.</param>
    public async Task RunAllAsync(IEnumerable<GoldQuestion> questions, Telling telling, CancellationToken stop)
    {
        List<CaseResult> results = [];
        Dictionary<string, List<Turn>> threads = new(StringComparer.Ordinal);
        foreach (GoldQuestion question in questions)
        {
            List<Turn> thread = threads.TryGetValue(question.Thread, out List<Turn>? known) ? known : threads[question.Thread] = [];
            CaseResult result = await RunAsync(question, [.. thread], stop).ConfigureAwait(false);
            thread.Add(new Turn(question.Question, result.Answer));
            results.Add(result);
            PipelineFacts.Tell(telling, results);
        }
    }

    /// <summary>Runs a question to its end. A part that fails ends it, with its sentence as the answer.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="history">What was asked and answered before in its thread.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<CaseResult> RunAsync(GoldQuestion asked, IReadOnlyList<Turn> history, CancellationToken stop)
    {
        var state = new CaseState(asked.Question, history);
        List<LabValue> trace = [];
        List<string> path = [];
        Dictionary<string, int> entered = [];
        int calls = 0;
        int tokens = 0;
        DesignNode node = design.Entry;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            path.Add(node.Id);
            int times = entered[node.Id] = entered.GetValueOrDefault(node.Id) + 1;
            NodeStep step = times > node.Limit
                ? new NodeStep(state, NodeKind.LimitOutcome, LabValue.Of(state.Question), LabValue.Of($"entered {node.Limit} times before"))
                : await StepAsync(node, state, stop).ConfigureAwait(false);
            trace.Add(TraceOf(node, step));
            calls += step.Prompts.Count;
            tokens += step.Tokens;
            state = step.State;
            if (node.Kind.IsEnd || !node.Outcomes.Contains(step.Outcome) || design.Next(node, step.Outcome) is not { } next)
            {
                return new CaseResult(asked, state.Answer ?? "", node.Kind.Name == "refuse", trace, path, calls, tokens);
            }

            node = next;
        }
    }

    // One question that cannot be answered must not take the rest of the set along.
    private async Task<NodeStep> StepAsync(DesignNode node, CaseState state, CancellationToken stop)
    {
        try
        {
            return await runner.RunAsync(node, state, stop).ConfigureAwait(false);
        }
        catch (ModelException e)
        {
            return new NodeStep(state with { Answer = $"({e.Message})" }, "failed", LabValue.Of(state.Question), LabValue.Of(e.Message));
        }
    }

    private static LabValue TraceOf(DesignNode node, NodeStep step) => RagFacts.Record(
        ("node", LabValue.Of(node.Id)),
        ("kind", LabValue.Of(node.Kind.Name)),
        ("in", step.In),
        ("prompt", step.Prompts.Count == 0 ? null : LabValue.Of(string.Join(Between, step.Prompts.Select(prompt => prompt.Text)))),
        ("out", step.Out),
        ("outcome", step.Outcome.Length == 0 ? null : LabValue.Of(step.Outcome)));
}
