using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Today;

/// <summary>Asks the model for the bets of a day, through the next-token lab.</summary>
/// <param name="labs">The labs.</param>
internal sealed class DailyBench(ILabBench labs)
{
    private const string Lab = "next-token";
    private const int Top = 200;
    private const int Choices = 4;

    /// <summary>The bets of a day.</summary>
    /// <exception cref="PortException">The model cannot be asked; the message says why.</exception>
    public async Task<DailyGame> AskAsync(DateOnly day, string digest, CancellationToken cancellationToken)
    {
        DailyChoice choice = DailyChoice.Of(day, digest);
        List<DailyBet> bets = [];
        string model = "";
        foreach (int place in choice.Places)
        {
            Experiment experiment = await LookAsync(choice.Before(place), cancellationToken).ConfigureAwait(false);
            model = experiment.Model;
            bets.Add(new DailyBet(choice.Before(place), Candidates(experiment, choice.Word(place))));
        }

        return new DailyGame(day, digest, model, choice.Sentence, [.. bets]);
    }

    private async Task<Experiment> LookAsync(string text, CancellationToken cancellationToken)
    {
        var parameters = ImmutableSortedDictionary<string, LabValue>.Empty.Add("text", LabValue.Of(text)).Add("top", LabValue.Of(Top));
        await foreach (LabUpdate update in labs.RunAsync(Lab, parameters, cancellationToken).ConfigureAwait(false))
        {
            switch (update)
            {
                case LabDone done:
                    return done.Experiment;
                case LabRefused refused:
                    throw new PortException(refused.Problem);
            }
        }

        throw new InvalidOperationException($"The lab {Lab} said nothing.");
    }

    // The likeliest words, and the one that the sentence has where the model thinks of it at all. By the alphabet, so that the order tells nothing.
    private static ImmutableArray<DailyCandidate> Candidates(Experiment experiment, string word)
    {
        DailyCandidate[] all =
        [
            .. (experiment.Facts.GetValueOrDefault("candidates")?.Items ?? [])
                .Select(one => new DailyCandidate(one.Fields?.GetValueOrDefault("piece")?.Text ?? "", one.Fields?.GetValueOrDefault("p")?.Number ?? 0))
                .Where(candidate => candidate.P > 0 && candidate.Piece.Length > 1 && candidate.Piece[0] == ' ' && candidate.Piece.Skip(1).All(char.IsLetter))
                .DistinctBy(candidate => candidate.Piece.ToLowerInvariant()),
        ];
        DailyCandidate? own = all.FirstOrDefault(candidate => candidate.Piece == word);
        DailyCandidate[] shown = [.. all.Take(Choices)];
        if (shown.Length < 2)
        {
            throw new PortException("The model has no words to bet on here: choose another one with models use ID.");
        }

        if (own is not null && !shown.Contains(own))
        {
            shown[^1] = own;
        }

        return [.. shown.OrderBy(candidate => candidate.Piece, StringComparer.OrdinalIgnoreCase)];
    }
}
