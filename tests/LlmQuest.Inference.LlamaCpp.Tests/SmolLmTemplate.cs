using LlmQuest.Inference.Chat;

namespace LlmQuest.Inference.LlamaCpp.Tests;

internal static class SmolLmTemplate
{
    public static ChatTemplate Compile() => new(new JinjaEvaluator(), SmolLm.Model.Card.ChatTemplate!, SmolLm.Model.Card.BosText, SmolLm.Model.Card.EosText);
}
