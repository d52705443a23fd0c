using LlmQuest.Core.Journal;

namespace LlmQuest.Storage;

/// <summary>What was changed in the format of saves and exported runs, and when. A change adds a line here and an old save to the tests.</summary>
/// <remarks>From format 2 on a header says in <c>needs</c> which version of LlmQuest reads it: that is what an older one tells.</remarks>
public static class Schema
{
    /// <summary>Every format there was, oldest first.</summary>
    public static IReadOnlyList<(int Format, string Date, string What)> Log { get; } =
    [
        (0, "2026-11-24", "A journal NAME.jsonl and a database NAME.db made from it, without ids of run and writer. Ids are drawn when it is first opened."),
        (1, "2026-11-25", "NAME.run has the header {format, run, writer, course}; chains of others lie beside it as NAME.RUN.WRITER.HASH.chain."),
        (RunHeader.NewestFormat, "2026-11-25", "New types of events; the header has needs, and the course once the run has begun. NAME is PROFILE, or PROFILE+COURSE for every further course. NAME.snapshot is a cache. NAME.steps.jsonl, where it is, has the numbers of every step of the experiments. An older save becomes this with its next event."),
    ];
}
