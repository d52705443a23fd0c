using LlmQuest.Core.Labs;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Labs.Chat;

/// <summary>A prompt part by part, and what of a whole conversation was sent.</summary>
internal static class PromptChange
{
    /// <summary>The parts, each with its origin.</summary>
    public static LabValue Origins(ChatPrompt prompt) => LabValue.List(prompt.Parts.Where(part => part.TokenIds.Count > 0).Select(part => LabValue.Map(Fields(part))));

    /// <summary>The whole prompt with what of it was left out; where the template puts something else in its place, that is added.</summary>
    /// <param name="fitted">What was sent.</param>
    public static LabValue Difference(FittedPrompt fitted)
    {
        IReadOnlyList<PromptPart> whole = fitted.Whole.Parts;
        IReadOnlyList<PromptPart> sent = fitted.Prompt.Parts;
        int before = Common(whole, sent);
        int after = Common([.. whole.Skip(before).Reverse()], [.. sent.Skip(before).Reverse()]);
        return LabValue.List(
        [
            .. Changed("kept", whole.Take(before)),
            .. Changed("dropped", whole.Skip(before).SkipLast(after)),
            .. Changed("added", sent.Skip(before).SkipLast(after)),
            .. Changed("kept", whole.TakeLast(after)),
        ]);
    }

    private static int Common(IReadOnlyList<PromptPart> one, IReadOnlyList<PromptPart> other)
        => one.Zip(other).TakeWhile(pair => pair.First.Origin == pair.Second.Origin && pair.First.Text == pair.Second.Text && pair.First.TokenIds.SequenceEqual(pair.Second.TokenIds)).Count();

    private static IEnumerable<LabValue> Changed(string change, IEnumerable<PromptPart> parts)
        => parts.Where(part => part.TokenIds.Count > 0).Select(part => LabValue.Map([("change", LabValue.Of(change)), .. Fields(part)]));

    private static (string, LabValue)[] Fields(PromptPart part) =>
    [
        ("origin", LabValue.Of(NameOf(part.Origin))),
        ("text", LabValue.Of(part.Text)),
        ("tokens", LabValue.Of(part.TokenIds.Count)),
    ];

    private static string NameOf(PromptOrigin origin) => origin switch
    {
        PromptOrigin.Template => "template",
        PromptOrigin.System => "system",
        PromptOrigin.Person => "person",
        _ => "model",
    };
}
