using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Labs;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>One token that was written, closely: what the model made of it when it was chosen.</summary>
internal static class TokenDetail
{
    private const int LongestPiece = 24;

    /// <summary>The rows.</summary>
    /// <param name="done">The experiment, with what only this sitting has.</param>
    /// <param name="sample">Index of the sample.</param>
    /// <param name="token">Index of the token in it.</param>
    /// <param name="width">Columns of a row.</param>
    public static IEnumerable<Row> Rows(LabDone done, int sample, int token, int width)
    {
        string piece = done.Pieces[sample][token];
        string shown = piece.Length == 0 ? "part of a character" : $"\"{Cells.Fit(Glyphs.Piece(piece), LongestPiece)}\"";
        string id = sample < done.Experiment.TokenIds.Length && token < done.Experiment.TokenIds[sample].Length ? $", id {done.Experiment.TokenIds[sample][token].ToString(CultureInfo.InvariantCulture)}" : "";
        string place = string.Create(CultureInfo.InvariantCulture, $"token {token + 1} of {done.Pieces[sample].Length}: {shown}{id}");
        return Lines.Behind("  ", place + Numbers(done.Steps, sample, token), width, Tone.Strong);
    }

    private static string Numbers(ExperimentSteps? steps, int sample, int token)
    {
        if (steps is null || sample >= steps.Samples.Length || token >= steps.Samples[sample].Length)
        {
            return "";
        }

        StepNumbers step = steps.Samples[sample][token];
        return string.Create(CultureInfo.InvariantCulture, $"; surprise {step.SurprisalBits:0.00} bits, rank {step.Rank} of all tokens; the choice was open by {step.EntropyBits:0.00} bits, as {Math.Pow(2, step.EntropyBits):0.0} equal choices");
    }
}
