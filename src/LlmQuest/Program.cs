using System.CommandLine;
using LlmQuest.CommandLine;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Play;
using LlmQuest.Storage;
using LlmQuest.Terminal;

namespace LlmQuest;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        ClosedDescriptor.Fill();
        Foreseen.Begin(args);
        Streams streams = Streams.Open();
        ParseResult? parsed = null;
        try
        {
            parsed = Commands.Parse(streams, args);
            if (parsed.Errors.Count > 0)
            {
                string message = string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                streams.Error.WriteLine($"{message.TrimEnd('.')}: llmquest --help lists what can be typed.");
                return ExitCodes.WrongUsage;
            }

            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = streams.Output, Error = streams.Error };
            if (Commands.IsPlay(parsed))
            {
                // It takes the signals itself: Ctrl+C may be meant for the answer alone.
                configuration.ProcessTerminationTimeout = null;
            }

            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception e) when (e is UserException or ModelException or StoreException)
        {
            Tell(streams, e.Message);
            return ExitCodes.Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell(streams, $"The output cannot be written, or a file cannot be used ({e.Message.TrimEnd('.')}): free some space, or name another place.");
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception e)
        {
            string where = LogFiles.KeepCrash(e, parsed is null ? null : Commands.SavesOf(parsed)) is { } log ? $"What happened stands in {log}: send it along when you report this." : e.ToString();
            Tell(streams, $"The program stopped by a mistake of its own ({e.GetType().Name}: {e.Message.TrimEnd('.')}). Your run is kept as far as it came. {where}");
            return ExitCodes.Failure;
        }
    }

    private static void Tell(Streams streams, string sentence)
    {
        try
        {
            streams.Error.WriteLine(DisplayText.Strip(sentence));
        }
        catch (IOException)
        {
            // Nobody can be told: the exit code has to do.
        }
    }
}
