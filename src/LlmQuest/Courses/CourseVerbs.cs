using System.CommandLine;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary>The command line of <c>llmquest course</c>: for those who write lessons.</summary>
internal sealed class CourseVerbs(Streams streams, Option<bool> json)
{
    public Command Command() => new("course", "Write courses: begin, check, explore, draw, count and import them.") { New(), Stage(), Check(), Explore(), Graph(), Stats(), Import() };

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
        var command = new Command("check", "Say exactly what is wrong with a course: exit code 0 when nothing is, 2 for errors.") { path, fix, strict, json };
        command.SetAction((parsed, stop) => Task.Run(() => new CheckVerb(streams).Run(parsed.GetRequiredValue(path), parsed.GetValue(fix), parsed.GetValue(strict), parsed.GetValue(json), stop), stop));
        return command;
    }

    private Command Explore()
    {
        Argument<string> path = Folder("the course's folder");
        var seed = new Option<long>("--seed") { Description = "the same seed plays the same way", DefaultValueFactory = _ => 1 };
        var seeds = new Option<int>("--seeds") { Description = "how many seeds, from --seed upwards", DefaultValueFactory = _ => 1 };
        var steps = new Option<int>("--steps") { Description = "lines that are typed under each seed", DefaultValueFactory = _ => ExploreVerb.UsualSteps };
        foreach (Option<int> count in new[] { seeds, steps })
        {
            count.Validators.Add(result =>
            {
                if (result.Errors.Any() || result.GetValueOrDefault<int>() < 1)
                {
                    result.AddError($"{count.Name} needs a whole number from 1.");
                }
            });
        }

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
