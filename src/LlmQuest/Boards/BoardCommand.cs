using LlmQuest.Core.Text;
using LlmQuest.Reports.Reading;
using LlmQuest.Terminal;

namespace LlmQuest.Boards;

/// <summary><c>llmquest board</c>: a class in one view, from plain files.</summary>
internal sealed class BoardCommand(Streams streams)
{
    /// <returns>1 when a file was damaged, edited or unreadable; the rest is shown all the same.</returns>
    public int Run(BoardRequest request, CancellationToken stop)
    {
        var facts = ClassFacts.Read(request, stop);
        ClassReading reading = facts.Reading;
        if (reading.Learners.IsEmpty && reading.Problems.IsEmpty)
        {
            throw new UserException($"No run was found in {string.Join(", ", request.Folders)}: put files there that llmquest runs export wrote, or name a saves folder.");
        }

        string text = BoardForms.Of(request, reading, facts.Board(request.Filter));
        if (request.Output is { } path)
        {
            NewFile.Write(path, [text]);
            streams.Output.WriteLine($"Written: {DisplayText.Strip(path)}");
        }
        else
        {
            streams.Output.Write(text);
        }

        foreach (string problem in reading.Problems)
        {
            streams.Error.WriteLine(problem);
        }

        if (facts.World is null)
        {
            streams.Error.WriteLine(ClassFacts.NoCourse);
        }

        return reading.Problems.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }
}
