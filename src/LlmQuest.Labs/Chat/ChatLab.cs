using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs.Chat;

/// <summary>The <c>chat</c> lab: conversations with a memory, which is nothing but the prompt. What was said is kept in the experiments, not in the lab.</summary>
/// <param name="host">The model.</param>
/// <param name="experiments">Where conversations are kept; null where none are.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class ChatLab(ModelHost host, IExperimentSource? experiments, Func<long> drawSeed) : ILab
{
    /// <inheritdoc/>
    public string Name => KeptThread.Lab;

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ChatRequest.Read(parameters, out ChatRequest? request) is { } wrong)
        {
            yield return new LabRefused(wrong);
            yield break;
        }

        parameters = parameters.ContainsKey("seed") ? parameters : parameters.SetItem("seed", LabValue.Of(drawSeed()));
        ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
        if (ProblemOf(model, request!) is { } problem)
        {
            yield return new LabRefused(problem);
            yield break;
        }

        ChatOpening? opening = null;
        problem = await Task.Run(() => ChatOpening.Find(request!, experiments, model.Identity.Sha256, out opening), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (problem is not null)
        {
            yield return new LabRefused(problem);
            yield break;
        }

        ChatTemplate template = await model.Template!.WaitAsync(cancellationToken).ConfigureAwait(false);
        var dialogue = new Dialogue(model, template, request!, parameters, opening!);
        yield return new LabBegan(dialogue.Record());
        while (await dialogue.TakeTurnAsync(cancellationToken).ConfigureAwait(false) is { } prompt)
        {
            await foreach (GenerationUpdate update in model.Generator.GenerateAsync(prompt, cancellationToken).ConfigureAwait(false))
            {
                if (update is TextArrived text)
                {
                    yield return new LabText(dialogue.Replies, text.Text, text.TokensPerSecond);
                }
                else if (update is GenerationFinished finished)
                {
                    dialogue.Answer(finished.Result);
                }
            }
        }

        yield return dialogue.End(cancellationToken);
    }

    private static string? ProblemOf(ReadyModel model, ChatRequest request) => model switch
    {
        { Model.Card.WritesText: false } => $"{model.Identity.Name} turns texts into vectors and cannot talk: choose another model with --model ID|PATH.",
        { Template: null } => $"{model.Identity.Name} has no chat template, so that it cannot hold a conversation: use the lab generate with mode raw, or another model.",
        _ when request.ContextLength > model.Generator.Reader.Cells => $"The context of this model holds {model.Generator.Reader.Cells} tokens here: set context_length to {model.Generator.Reader.Cells} at most.",
        _ => null,
    };
}
