using System.Collections.Immutable;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Quality;
using LlmQuest.Reports.Reading;
using LlmQuest.Reports.Tallies;
using LlmQuest.Terminal;

namespace LlmQuest.Boards;

/// <summary>The board in the form that was asked for.</summary>
internal static class BoardForms
{
    /// <summary>Its whole text.</summary>
    public static string Of(BoardRequest request, ClassReading reading, ClassBoard board)
    {
        LearnerTally[] tallies = [.. board.Learners.Select(learner => learner.Tally)];
        ImmutableArray<ItemFigures> items = request.IsQuality ? ItemTable.Of(board.Course, tallies) : [];
        Inventory? inventory = Inventory.Of(board.Course, tallies);
        using var text = new StringWriter { NewLine = "\n" };
        switch (request.Form)
        {
            case BoardForm.Json:
                JsonOutput.Write(text, json =>
                {
                    BoardJson.Write(json, board);
                    if (request.IsQuality)
                    {
                        ItemJson.Write(json, items);
                    }

                    if (inventory is not null)
                    {
                        ItemJson.Write(json, inventory);
                    }

                    json.WriteNumber("files", reading.Files);
                    json.WriteNumber("doubled", reading.Doubled);
                    JsonLists.Strings(json, "problems", reading.Problems);
                });
                break;
            case BoardForm.Csv:
                CsvTable.Write(text, BoardRows.Of(board));
                break;
            case BoardForm.Html:
                text.Write(BoardPage.Of(board, reading.Problems, inventory));
                break;
            default:
                WriteLines(text, reading, request.IsQuality ? ItemText.Lines(board, items, inventory) : BoardText.Lines(board));
                break;
        }

        return text.ToString();
    }

    private static void WriteLines(StringWriter text, ClassReading reading, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.WriteLine(line);
        }

        text.WriteLine();
        text.WriteLine($"{Quantity.Of(reading.Files, "file")} read{(reading.Doubled > 0 ? $", {Quantity.Of(reading.Doubled, "chain")} there more than once and counted once" : "")}.");
    }
}
