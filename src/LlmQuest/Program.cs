using System.CommandLine;
using LlmQuest.CommandLine;
using LlmQuest.Inference;
using LlmQuest.Storage;
using LlmQuest.Terminal;

namespace LlmQuest;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        Streams streams = Streams.Open();
        try
        {
            var root = new Commands(streams).Root();
            ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                string message = string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                streams.Error.WriteLine($"{message.TrimEnd('.')}: llmquest --help lists what can be typed.");
                return ExitCodes.WrongUsage;
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = streams.Output, Error = streams.Error });
        }
        catch (Exception e) when (e is UserException or ModelException or StoreException)
        {
            streams.Error.WriteLine(e.Message);
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
    }
}
