using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Certificates;

/// <summary>Writes down what was really done.</summary>
/// <param name="ports">What is asked of the program.</param>
internal sealed class CertificateVerb(GamePorts ports)
{
    private const string For = " for ";

    /// <summary>Writes it to a file, with the name of the profile or the one that is given.</summary>
    /// <param name="typed">FILE, or FILE for NAME.</param>
    /// <param name="session">The run.</param>
    public ProgramReply Write(string typed, IStageSession session)
    {
        int cut = typed.IndexOf(For, StringComparison.OrdinalIgnoreCase);
        string path = (cut < 0 ? typed : typed[..cut]).Trim();
        string name = cut < 0 ? ports.Runs.Profile : typed[(cut + For.Length)..].Trim();
        Func<Certificate, string>? form = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => CertificateSvg.Of,
            ".txt" => CertificateText.Of,
            _ => null,
        };
        if (form is null || name.Length == 0)
        {
            return ProgramReply.Of("Name the file: certificate FILE, such as certificate mine.svg. It ends in .svg or .txt; certificate mine.svg for Ada Lovelace puts that name on it.");
        }

        if (session.IsCopy)
        {
            return ProgramReply.Of("Nothing in this copy counts: type back first, then certificate again.");
        }

        var certificate = Certificate.Of(session, name, ports.Experiments.Seal(session.World.Course.Id));
        string another = cut < 0 ? $" It is made out to {name}: certificate FILE for NAME puts another name on it." : "";
        return ProgramReply.Of($"What you did is written down in {ports.Files.WriteText(path, form(certificate))}.{another}");
    }
}
