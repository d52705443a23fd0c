using System.Collections.Immutable;
using System.Text;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Quality;
using LlmQuest.Reports.Reading;
using LlmQuest.Terminal;

namespace LlmQuest.Boards;

/// <summary><c>llmquest board</c>: a class in one view, from plain files.</summary>
internal sealed class BoardCommand(Streams streams)
{
    /// <returns>1 when a file was damaged, edited or unreadable; the rest is shown all the same.</returns>
    public int Run(BoardRequest request, CancellationToken stop)
    {
        ClassReading reading = ClassReader.Read(BoardFiles.Of(request.Folders), stop);
        if (reading.Learners.IsEmpty && reading.Problems.IsEmpty)
        {
            throw new UserException($"No run was found in {string.Join(", ", request.Folders)}: put files there that llmquest runs export wrote, or name a saves folder.");
        }

        ClassBoard board = BoardMaker.Make(reading.Learners, BoardFiles.Course(request.Course, request.Filter, reading) is { } world ? BoardCourse.Of(world) : null, request.Filter);
        ImmutableArray<ItemFigures> items = request.IsQuality ? ItemTable.Of(board.Course, [.. board.Learners.Select(learner => learner.Tally)]) : [];
        Write(request, reading, board, items);
        foreach (string problem in reading.Problems)
        {
            streams.Error.WriteLine(problem);
        }

        return reading.Problems.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }

    private void Write(BoardRequest request, ClassReading reading, ClassBoard board, ImmutableArray<ItemFigures> items)
    {
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

                    json.WriteNumber("files", reading.Files);
                    json.WriteNumber("doubled", reading.Doubled);
                    JsonLists.Strings(json, "problems", reading.Problems);
                });
                break;
            case BoardForm.Csv:
                CsvTable.Write(text, BoardRows.Of(board));
                break;
            case BoardForm.Html:
                text.Write(BoardPage.Of(board, reading.Problems));
                break;
            default:
                WriteLines(text, reading, request.IsQuality ? ItemText.Lines(board, items) : BoardText.Lines(board));
                break;
        }

        Deliver(request.Output, text.ToString());
    }

    private static void WriteLines(TextWriter text, ClassReading reading, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.WriteLine(line);
        }

        text.WriteLine();
        text.WriteLine($"{Quantity.Of(reading.Files, "file")} read{(reading.Doubled > 0 ? $", {Quantity.Of(reading.Doubled, "chain")} there more than once and counted once" : "")}.");
    }

    private void Deliver(string? path, string text)
    {
        if (path is null)
        {
            streams.Output.Write(text);
            return;
        }

        if (Path.Exists(path))
        {
            throw new UserException($"{path} is there already and is not written over: name another file.");
        }

        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            streams.Output.WriteLine($"Written: {DisplayText.Strip(path)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path} cannot be written ({e.Message.TrimEnd('.')}): name another file, or free some space.");
        }
    }
}
