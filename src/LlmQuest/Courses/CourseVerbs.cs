using System.CommandLine;
using System.CommandLine.Parsing;
using LlmQuest.CommandLine;
using LlmQuest.HandOut;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary>The command line of <c>llmquest course</c>: for those who write lessons.</summary>
internal sealed class CourseVerbs(Streams streams, Option<bool> json, Option<string?> model, ComputeSwitches compute)
{
    private const int MostSeeds = 10_000;
    private const int MostSteps = 1_000_000;
    private readonly Option<string?> _scripted = new("--scripted") { Description = "a file of answers that stand in for the model", HelpName = "FILE" };

    public Command Command()
    {
        Command course = new("course", "Write courses: begin, preview, check, test, explore, draw, count, rehearse and import them; hand them out.")
        {
            New(), Stage(), new PreviewVerb(streams, model, compute).Command(), Check(), Test(), Explore(), Graph(), Stats(), SimulateCommand.Of(streams, Folder("the course's folder")), Import(),
        };
        new HandOutVerbs(streams).AddTo(course);
        return course;
    }

    private static Argument<string> Folder(string description = "the course's folder; also one stage file, or a repository of the Carpentries Workbench")
        => new("PATH") { Description = description };

    private Command New()
    {
        Argument<string> folder = new("FOLDER") { Description = "the folder to make" };
        var command = new Command("new", "Write a course with one stage, with comments that explain it.") { folder };
        command.SetAction(parsed => new NewVerb(streams).Course(parsed.GetRequiredValue(folder)));
        return command;
    }

    private Command Stage()
    {
        Argument<string> folder = new("FOLDER") { Description = "the course's folder" };
        Argument<string> id = new("ID") { Description = "id of the stage, such as dial-room" };
        var add = new Command("new", "Write a stage and add it to its course.") { folder, id };
        add.SetAction(parsed => new NewVerb(streams).Stage(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(id)));
        return new Command("stage", "Stages of a course.") { add };
    }

    private Command Check()
    {
        Argument<string> path = Folder();
        var fix = new Option<bool>("--fix") { Description = "write missing ids into the files; nothing else is changed" };
        var strict = new Option<bool>("--strict") { Description = "exit code 1 also for warnings alone" };
        var prove = new Option<bool>("--prove") { Description = "play the plans as well: every goal is reached by one, and none before anything was done" };
        var command = new Command("check", "Say exactly what is wrong with a course: exit code 0 when nothing is, 2 for errors.") { path, fix, strict, prove, _scripted, model, json };
        compute.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_scripted) is not null && result.GetResult(prove) is null)
            {
                result.AddError("--scripted is for --prove, since no lab is run without it");
            }
        });
        command.SetAction((parsed, stop) =>
        {
            CourseProof? proof = parsed.GetValue(prove) ? new CourseProof(parsed.GetValue(_scripted), parsed.GetValue(model), compute.Read(parsed)) : null;
            return Task.Run(() => new CheckVerb(streams).RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(fix), parsed.GetValue(strict), parsed.GetValue(json), proof, stop), stop);
        });
        return command;
    }

    private Command Test()
    {
        Argument<string> path = Folder("the course's folder; also one stage file, or one plan");
        var seed = new Option<long>("--seed") { Description = "where the dice begin in experiments that set no seed", HelpName = "N", DefaultValueFactory = _ => 1 };
        var seeds = new Option<int>("--seeds") { Description = "how often each plan is played, each time with the next seed", HelpName = "N", DefaultValueFactory = _ => 1 };
        var keep = new Option<string?>("--keep") { Description = "folder that takes each plan's run as llmquest runs export writes it", HelpName = "FOLDER" };
        var pace = new Option<bool>("--pace") { Description = "say how long each stage takes: as estimated, and to a reader of 200 words a minute who waits for the model" };
        var winning = new Option<bool>("--winning") { Description = "leave out the plans that are expected to fail" };
        seed.Validators.Add(static result => Refuse(result, 0, long.MaxValue - MostSeeds, "a whole number of at least 0"));
        seeds.Validators.Add(static result => Refuse(result, 1, MostSeeds, $"a whole number from 1 to {MostSeeds}"));
        var command = new Command("test", "Play the plans of a course: exit code 1 when one falls short.") { path, _scripted, seed, seeds, keep, pace, winning, model, json };
        compute.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var request = new TestRequest(
                parsed.GetRequiredValue(path),
                parsed.GetValue(_scripted),
                parsed.GetValue(seed),
                parsed.GetValue(seeds),
                parsed.GetValue(keep),
                parsed.GetValue(pace),
                parsed.GetValue(winning),
                parsed.GetValue(json),
                parsed.GetValue(model),
                compute.Read(parsed));
            return Task.Run(() => new TestVerb(streams).RunAsync(request, stop), stop);
        });
        return command;
    }

    internal static void Refuse(OptionResult result, long least, long most, string wanted)
    {
        string typed = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (!result.Implicit && (!long.TryParse(typed, out long number) || number < least || number > most))
        {
            result.AddError($"{result.Option.Name} needs {wanted}, and '{typed}' is not");
        }
    }

    private Command Explore()
    {
        Argument<string> path = Folder("the course's folder");
        var seed = new Option<long>("--seed") { Description = "the same seed plays the same way", DefaultValueFactory = _ => 1 };
        var seeds = new Option<int>("--seeds") { Description = "how many seeds, from --seed upwards", DefaultValueFactory = _ => 1 };
        var steps = new Option<int>("--steps") { Description = "lines that are typed under each seed", DefaultValueFactory = _ => ExploreVerb.UsualSteps };
        seed.Validators.Add(static result => Refuse(result, 0, long.MaxValue - MostSeeds, "a whole number of at least 0"));
        seeds.Validators.Add(static result => Refuse(result, 1, MostSeeds, $"a whole number from 1 to {MostSeeds}"));
        steps.Validators.Add(static result => Refuse(result, 1, MostSteps, $"a whole number from 1 to {MostSteps}"));
        var command = new Command("explore", "Play at random, without a model, and look for dead ends: exit code 1 and the shortest way there when one is found.") { path, seed, seeds, steps, json };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            var request = new ExploreRequest(parsed.GetRequiredValue(path), parsed.GetValue(seed), parsed.GetValue(seeds), parsed.GetValue(steps), parsed.GetValue(json));
            return new ExploreVerb(streams).Run(request, stop);
        }, stop));
        return command;
    }

    private Command Import()
    {
        Argument<string> path = new("PATH") { Description = "a repository of the Carpentries Workbench, or one episode" };
        Argument<string?> folder = new("FOLDER") { Description = "the course's folder [default: one named after PATH, here]", Arity = ArgumentArity.ZeroOrOne };
        var overwrite = new Option<bool>("--overwrite") { Description = "write over stages that were changed since they were imported" };
        var command = new Command("import", "Make a course of a Workbench lesson without losing a paragraph, and list every guess.") { path, folder, overwrite, json };
        command.SetAction((parsed, stop) => Task.Run(() => new ImportVerb(streams).Run(parsed.GetRequiredValue(path), parsed.GetValue(folder), parsed.GetValue(overwrite), parsed.GetValue(json), stop), stop));
        return command;
    }

    private Command Graph()
    {
        Argument<string> path = Folder();
        var command = new Command("graph", "Draw what unlocks what, as a Mermaid flowchart.") { path };
        command.SetAction((parsed, stop) => Task.Run(() => new ViewVerb(streams).Graph(parsed.GetRequiredValue(path), stop), stop));
        return command;
    }

    private Command Stats()
    {
        Argument<string> path = Folder();
        var command = new Command("stats", "Count words, minutes and things to do, and say which challenge assesses which objective.") { path, json };
        command.SetAction((parsed, stop) => Task.Run(() => new ViewVerb(streams).Stats(parsed.GetRequiredValue(path), parsed.GetValue(json), stop), stop));
        return command;
    }
}
