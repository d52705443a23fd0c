using LlmQuest.Core.Labs;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>What a model says to the bets of a day.</summary>
internal static class Daily
{
    private static readonly (string Piece, double P)[] Candidates = [(" table", 0.4), (" house", 0.2), (",", 0.15), (" old", 0.1), (" Table", 0.08), (" dog", 0.05), (" mat", 0.02)];

    /// <summary>Lays the answers of a day ready.</summary>
    public static void LayReady(QueuedLabs labs)
    {
        for (int bet = 0; bet < 6; bet++)
        {
            labs.Add(("candidates", LabValue.List(Candidates.Select((one, i) => LabValue.Map(("id", LabValue.Of(i)), ("piece", LabValue.Of(one.Piece)), ("rank", LabValue.Of(i + 1)), ("p", LabValue.Of(one.P)), ("sampling_p", LabValue.Of(one.P)))))));
        }
    }
}
