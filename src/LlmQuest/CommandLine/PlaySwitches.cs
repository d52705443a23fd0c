using System.CommandLine;
using LlmQuest.Hosting;
using LlmQuest.Play;

namespace LlmQuest.CommandLine;

/// <summary>The switches of <c>play</c>.</summary>
internal sealed class PlaySwitches
{
    private const string UsualProfile = "default";
    private readonly Option<bool> _plain = new("--plain") { Description = "line by line on standard input and output: for screen readers, pipes and tests" };
    private readonly Option<bool> _trace = new("--trace") { Description = "with --plain: tell every recorded event as 'saved N' on standard error" };
    private readonly Option<string?> _course = new("--course") { Description = "folder of the course to play", HelpName = "FOLDER" };
    private readonly Option<string> _profile = new("--profile") { Description = "whose run it is", HelpName = "NAME", DefaultValueFactory = _ => UsualProfile };
    private readonly Option<long?> _seed = new("--seed") { Description = "where the dice begin in experiments that set no seed, so that a run comes out the same again", HelpName = "N" };
    private readonly Option<string?> _scripted = new("--scripted") { Description = "a file of answers that stand in for the model", HelpName = "FILE" };

    public PlaySwitches()
        => _seed.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && long.TryParse(result.Tokens[0].Value, out long seed) && seed < 0)
            {
                result.AddError($"--seed needs a whole number of at least 0, and '{seed}' is not");
            }
        });

    public void AddTo(Command command)
    {
        command.Options.Add(_plain);
        command.Options.Add(_trace);
        command.Options.Add(_course);
        command.Options.Add(_profile);
        command.Options.Add(_seed);
        command.Options.Add(_scripted);
    }

    public bool IsPlain(ParseResult parsed) => parsed.GetValue(_plain);

    public PlayRequest Read(ParseResult parsed, string? model, string? saves, ComputeSettings compute) => new(
        parsed.GetValue(_course),
        parsed.GetRequiredValue(_profile),
        saves,
        model,
        compute,
        parsed.GetValue(_seed),
        parsed.GetValue(_scripted),
        parsed.GetValue(_trace));
}
