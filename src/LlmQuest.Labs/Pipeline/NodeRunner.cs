using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>Lets the parts of a design do their work, with the same steps that <c>rag</c> takes.</summary>
/// <param name="chat">The model that writes.</param>
/// <param name="pages">The embedding model.</param>
/// <param name="indexes">The index that each split makes, by its id.</param>
/// <param name="seed">Start of the dice.</param>
internal sealed class NodeRunner(ModelHost chat, PageSearch pages, IReadOnlyDictionary<string, PassageIndex> indexes, LabValue seed)
{
    private const string Done = "done";

    /// <summary>Does the work of a part.</summary>
    /// <exception cref="Inference.ModelException">The model cannot be asked.</exception>
    public Task<NodeStep> RunAsync(DesignNode node, CaseState state, CancellationToken stop) => node.Kind.Name switch
    {
        "split" => Task.FromResult(Split(node, state)),
        "rewrite" => RewriteAsync(node, state, stop),
        "retrieve" => RetrieveAsync(node, state, stop),
        "filter" => FilterAsync(node, state, stop),
        "generate" => GenerateAsync(node, state, stop),
        "check" => CheckAsync(node, state, stop),
        "answer" => Task.FromResult(new NodeStep(state, "", LabValue.Of(state.Answer!), LabValue.Of(state.Answer!))),
        _ => Task.FromResult(new NodeStep(state with { Answer = node.Text("text") }, "", LabValue.Of(state.Question), LabValue.Of(node.Text("text")))),
    };

    private NodeStep Split(DesignNode node, CaseState state)
    {
        PassageIndex index = indexes[node.Id];
        int count = index.Passages.Select(passage => passage.Source).Distinct().Count();
        return new NodeStep(state with { Index = index }, Done, LabValue.Of($"{count} pages"), LabValue.Of($"{index.Passages.Length} passages"));
    }

    private async Task<NodeStep> RewriteAsync(DesignNode node, CaseState state, CancellationToken stop)
    {
        if (state.History.Count == 0)
        {
            return new NodeStep(state, "same", LabValue.Of(state.Question), LabValue.Of(state.Question));
        }

        ReadyModel model = await chat.GetAsync(stop).ConfigureAwait(false);
        (string question, Asked asked) = await new Rewriting(model, node.Text("rewrite_template")).RewriteAsync(state.History, state.Question, stop).ConfigureAwait(false);
        string outcome = question == state.Question ? "same" : "rewritten";
        return new NodeStep(state with { Question = question }, outcome, LabValue.Of(state.Question), LabValue.Of(question)) { Prompts = [asked.Prompt], Tokens = asked.Tokens };
    }

    private async Task<NodeStep> RetrieveAsync(DesignNode node, CaseState state, CancellationToken stop)
    {
        Finding finding = await new Retrieving(pages.Vectors, SearchSettings.Of(node.Parameters)).FindAsync(state.Index!, state.Question, stop).ConfigureAwait(false);
        ImmutableArray<Found> used = finding.IsEmpty ? [] : finding.Hits;
        return new NodeStep(state with { Hits = used }, finding.IsEmpty ? "empty" : "found", LabValue.Of(state.Question), RagFacts.Hits(finding.Hits, used));
    }

    private async Task<NodeStep> FilterAsync(DesignNode node, CaseState state, CancellationToken stop)
    {
        ImmutableArray<Judged> judged = await new Filtering(chat, FilterSettings.Of(node.Parameters)).JudgeAsync(state.Question, state.Hits, stop).ConfigureAwait(false);
        ImmutableArray<Found> kept = [.. judged.Where(one => one.Kept).Select(one => one.Found)];
        ExactPrompt[] prompts = [.. judged.Select(one => one.Prompt).OfType<ExactPrompt>()];
        return new NodeStep(state with { Hits = kept }, kept.IsEmpty ? "none" : "some", RagFacts.Hits(state.Hits, state.Hits), RagFacts.Filtered(judged.Select(one => one with { Prompt = null })))
        {
            Prompts = prompts,
            Tokens = prompts.Sum(prompt => prompt.Ids.Length),
        };
    }

    private async Task<NodeStep> GenerateAsync(DesignNode node, CaseState state, CancellationToken stop)
    {
        ReadyModel model = await chat.GetAsync(stop).ConfigureAwait(false);
        var asking = new Asking(model, WritingSettings.Of(node.Parameters.SetItem("seed", seed).SetItem("samples", LabValue.Of(1))));
        bool remembers = node.Parameters["memory"].Truth == true;
        ChatTurn[] before = remembers ? [.. state.History.SelectMany(turn => new[] { Said("user", turn.Question), Said("assistant", turn.Answer) })] : [];
        Asked asked = await asking.AskAsync(AnswerPrompt.Of(node.Text("template"), state.Hits, state.Question), before, stop).ConfigureAwait(false);
        return new NodeStep(state with { Answer = asked.Answer, IsCut = asked.IsCut }, Done, LabValue.Of(state.Question), LabValue.Of(asked.Answer)) { Prompts = [asked.Prompt], Tokens = asked.Tokens };
    }

    private static ChatTurn Said(string role, string text) => new(new ChatMessage(role, text), null);

    private async Task<NodeStep> CheckAsync(DesignNode node, CaseState state, CancellationToken stop)
    {
        IReadOnlyList<Supported> support = await new Checking(pages.Vectors, node.Parameters["support_bar"].Number!.Value).CheckAsync(state.Index!, state.Hits, state.Answer!, state.IsCut, stop).ConfigureAwait(false);
        bool isSupported = support.Count > 0 && support.All(one => one.IsSupported);
        return new NodeStep(state, isSupported ? "supported" : "unsupported", LabValue.Of(state.Answer!), RagFacts.Support(support));
    }
}
