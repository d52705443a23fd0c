using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LlmQuest.Hosting;
using LlmQuest.Play;

namespace LlmQuest.CommandLine;

/// <summary>The switches of <c>play</c>.</summary>
internal sealed class PlaySwitches
{
    private const string UsualProfile = "default";

    // Experiments draw one seed after another from here, and a lab takes 9,007,199,254,740,990 at most.
    private const long LargestSeed = 9_000_000_000_000_000;
    private readonly Option<bool> _plain = new("--plain") { Description = "line by line on standard input and output: for screen readers, pipes and tests" };
    private readonly Option<bool> _trace = new("--trace") { Description = "with --plain: tell every recorded event as 'saved N' on standard error" };
    private readonly Option<string?> _course = new("--course") { Description = "folder of the course to play, or the id of one that llmquest courses list shows", HelpName = "FOLDER|ID" };
    private readonly Option<string> _profile = new("--profile") { Description = "whose run it is", HelpName = "NAME", DefaultValueFactory = _ => UsualProfile };
    private readonly Option<long?> _seed = new("--seed") { Description = "where the dice begin in experiments that set no seed, so that a run comes out the same again", HelpName = "N", CustomParser = ReadSeed };
    private readonly Option<string?> _scripted = new("--scripted") { Description = "a file of answers that stand in for the model", HelpName = "FILE" };

    private readonly Option<bool> _projector = new("--projector") { Description = "for a room that reads along: one paragraph at a time, and the same dice every time (--seed 1, unless another is given)" };

    public void AddTo(Command command)
    {
        command.Options.Add(_plain);
        command.Options.Add(_trace);
        command.Options.Add(_course);
        command.Options.Add(_profile);
        command.Options.Add(_seed);
        command.Options.Add(_scripted);
        command.Options.Add(_projector);
    }

    /// <summary>Adds those that a preview has, of which nothing is kept.</summary>
    public void AddForPreview(Command command)
    {
        command.Options.Add(_plain);
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
        parsed.GetValue(_seed) ?? (parsed.GetValue(_projector) ? 1 : null),
        parsed.GetValue(_scripted),
        parsed.GetValue(_trace))
    {
        IsProjector = parsed.GetValue(_projector),
    };

    public PlayRequest ReadPreview(ParseResult parsed, string course, string? model, ComputeSettings compute)
        => new(course, "preview", null, model, compute, parsed.GetValue(_seed), parsed.GetValue(_scripted), false);

    private static long? ReadSeed(ArgumentResult result)
    {
        string typed = result.Tokens[0].Value;
        if (long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out long seed) && seed <= LargestSeed)
        {
            return seed;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--seed needs a whole number from 0 to {LargestSeed}, and '{typed}' is not"));
        return null;
    }
}
