using System.CommandLine;
using System.CommandLine.Invocation;

namespace LlmQuest.CommandLine;

/// <summary>Plays; the signals are taken by what plays, since Ctrl+C may be meant for the answer alone.</summary>
internal sealed class PlayAction(Func<ParseResult, CancellationToken, Task<int>> play) : AsynchronousCommandLineAction
{
    public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) => play(parseResult, cancellationToken);
}
