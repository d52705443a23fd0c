using System.CommandLine;
using LlmQuest.CommandLine;
using LlmQuest.Play;
using LlmQuest.Preview;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary>The command line of <c>llmquest course preview</c>.</summary>
internal sealed class PreviewVerb(Streams streams, Option<string?> model, ComputeSwitches compute)
{
    private readonly PlaySwitches _switches = new();

    public Command Command()
    {
        Argument<string> folder = new("FOLDER") { Description = "the course's folder; it may be empty, or broken" };
        folder.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var typed }] && (typed.Length == 0 || typed.Contains('\0', StringComparison.Ordinal)))
            {
                result.AddError("FOLDER needs the name of a folder");
            }
        });
        var at = new Option<string?>("--at") { Description = "where to begin: a scene, a stage, or STAGE/SCENE", HelpName = "SCENE" };
        var command = new Command("preview", "Play a course while it is written: what is saved is shown at once, and nothing of the run is kept.") { folder, at, model };
        _switches.AddForPreview(command);
        compute.AddTo(command);
        command.Action = new PlayAction((parsed, stop) =>
        {
            PlayRequest request = _switches.ReadPreview(parsed, FolderOf(parsed.GetRequiredValue(folder)), parsed.GetValue(model), compute.Read(parsed));
            string place = parsed.GetValue(at) ?? "";
            return _switches.IsPlain(parsed) ? new PlainPreview(streams).RunAsync(request, place, stop) : PreviewCommand.RunAsync(streams, request, place, stop);
        });
        return command;
    }

    // A file of the course stands for the course.
    private static string FolderOf(string path) => File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
}
