using System.Text;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
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
        Deliver(request.Output, BoardForms.Of(request, reading, board));
        foreach (string problem in reading.Problems)
        {
            streams.Error.WriteLine(problem);
        }

        return reading.Problems.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
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
