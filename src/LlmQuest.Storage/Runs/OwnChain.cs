using LlmQuest.Core.Journal;
using LlmQuest.Storage.Chain;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>Reads the chain a profile writes itself, also while it is written.</summary>
internal static class OwnChain
{
    private const int HeaderStart = 64;

    /// <summary>Whether what is called like a journal is an exported run.</summary>
    public static bool IsExport(StoreFiles files) => RunHeader.Begins(SharedFile.ReadStart(files.Journal, HeaderStart));

    /// <summary>The chain with everything that is wrong with it; null where there is no journal.</summary>
    public static RunFileReading? Read(StoreFiles files, List<string> notices)
    {
        if (!File.Exists(files.Journal) || IsExport(files))
        {
            return null;
        }

        RunHeader header = RunIdentity.LoadOrMint(files, notices.Add);
        try
        {
            ChainReading reading = ParallelReading.Of(SharedFile.ReadBytes(files.Journal));
            if (reading.Problems.Any(problem => problem.Kind != ChainProblemKind.Torn))
            {
                notices.Add($"The journal {files.Journal} is damaged: llmquest runs verify {files.Stem} names what is wrong.");
            }

            string course = reading.Chain.Select(line => line.Entry.Event).OfType<RunStarted>().FirstOrDefault()?.Course ?? header.Course;
            return new RunFileReading(new RunFile(header with { Course = course }, reading.Chain), reading);
        }
        catch (UnknownEventException e)
        {
            throw StoreException.NewerVersion(files.Journal, e.Message, e);
        }
    }
}
