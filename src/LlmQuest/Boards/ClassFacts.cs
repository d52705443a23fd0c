using LlmQuest.Core.Worlds;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Reading;

namespace LlmQuest.Boards;

/// <summary>What was read for a board.</summary>
/// <param name="Files">The files.</param>
/// <param name="Reading">The runs in them.</param>
/// <param name="World">The course; null where it is not at hand.</param>
/// <param name="Filter">What was asked for at the start.</param>
internal sealed record ClassFacts(IReadOnlyList<string> Files, ClassReading Reading, World? World, BoardFilter Filter)
{
    /// <summary>What is told where the course is not at hand.</summary>
    public const string NoCourse = "The course of these runs is not here, so ids stand for titles and no line to edit is named: say its folder with --course FOLDER.";

    private readonly BoardCourse? _course = World is null ? null : BoardCourse.Of(World);

    public static ClassFacts Read(BoardRequest request, CancellationToken stop)
    {
        IReadOnlyList<string> files = BoardFiles.Of(request.Folders);
        ClassReading reading = ClassReader.Read(files, stop);
        return new ClassFacts(files, reading, BoardFiles.Course(request.Course, request.Filter, reading), request.Filter);
    }

    public ClassBoard Board(BoardFilter filter) => BoardMaker.Make(Reading.Learners, _course, filter, TimeProvider.System.GetUtcNow().AddDays(1));
}
