using System.Globalization;
using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Tokens;

/// <summary>One token of a text closely: its text, its id, its bytes, its characters.</summary>
internal static class TokenClosely
{
    private const int LongestPiece = 24;
    private const int MostBytes = 12;
    private const int MostCharacters = 6;

    /// <summary>The rows.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="ruler">Its tokens.</param>
    /// <param name="index">Index of the token.</param>
    /// <param name="width">Columns of a row.</param>
    public static IEnumerable<Row> Rows(Experiment experiment, TokenRuler ruler, int index, int width)
    {
        double[] ids = [.. experiment.List("ids").Select(id => id.Number ?? 0)];
        string[] bytes = [.. experiment.Facts.GetValueOrDefault("bytes")?.Texts ?? []];
        string place = string.Create(CultureInfo.InvariantCulture, $"token {index + 1} of {ruler.Count}: {Text(ruler, index)}");
        string id = index < ids.Length ? $", id {ids[index].ToString("0", CultureInfo.InvariantCulture)}" : "";
        string hex = index < bytes.Length ? $", bytes {Spaced(bytes[index])}" : "";
        string kind = ruler.IsSpecial(index) ? ", read as one mark and not as letters" : "";
        return
        [
            .. Lines.Of(place + id + hex + kind, width, Tone.Strong),
            .. Lines.Of(string.Join("; ", [.. Characters(ruler.Pieces[index]), .. index < ids.Length ? Rank(ids, index) : []]), width),
        ];
    }

    private static string Text(TokenRuler ruler, int index)
        => ruler.Pieces[index].Length == 0 ? "part of a character" : $"\"{Cells.Fit(Glyphs.Piece(ruler.Pieces[index]), LongestPiece)}\"";

    private static string[] Characters(string piece)
    {
        Rune[] runes = [.. piece.EnumerateRunes()];
        string codes = string.Join(' ', runes.Take(MostCharacters).Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
        string more = runes.Length > MostCharacters ? " …" : "";
        return runes.Length == 0 ? [] : [$"{Quantity.Of(runes.Length, "character")} {codes}{more}"];
    }

    private static IEnumerable<string> Rank(double[] ids, int index)
    {
        double[] different = [.. ids.Distinct().Order()];
        yield return string.Create(CultureInfo.InvariantCulture, $"rank of its id {Array.IndexOf(different, ids[index]) + 1} of {different.Length} here, from the lowest");
        yield return $"here {Quantity.Of(ids.Count(id => id == ids[index]), "time")}";
    }

    private static string Spaced(string hex)
        => string.Join(' ', hex.Chunk(2).Take(MostBytes).Select(pair => new string(pair))) + (hex.Length > 2 * MostBytes ? " …" : "");
}
