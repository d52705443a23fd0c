using System.CommandLine;
using LlmQuest.Terminal;

namespace LlmQuest.HandOut;

/// <summary>The verbs of <c>llmquest course</c> that hand a course out.</summary>
internal sealed class HandOutVerbs(Streams streams)
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "the course's folder" };

    public void AddTo(Command course)
    {
        course.Add(Pack());
        course.Add(Sheet());
        course.Add(Kit());
    }

    private Command Pack()
    {
        Argument<string> file = new("FILE") { Description = "the pack, ending in .quest" };
        var track = new Option<string?>("--track") { Description = "pack a track of course.yaml, as a course of its stages alone", HelpName = "NAME" };
        var command = new Command("pack", "Make one file of a course, which llmquest courses add takes in.") { _folder, file, track };
        command.SetAction((parsed, stop) => Task.Run(() => new PackVerb(streams).Run(parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(file), parsed.GetValue(track), stop), stop));
        return command;
    }

    private Command Sheet()
    {
        Argument<string> file = new("FILE") { Description = "the sheet, ending in .md or .html" };
        var stage = new Option<string?>("--stage") { Description = "the exercises of one stage alone", HelpName = "ID" };
        var solutions = new Option<bool>("--solutions") { Description = "with hints, answers and solutions" };
        var command = new Command("sheet", "Write the exercises of a course on a sheet to print.") { _folder, file, stage, solutions };
        command.SetAction((parsed, stop) => Task.Run(() => new SheetVerb(streams).Run(parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(file), parsed.GetValue(stage), parsed.GetValue(solutions), stop), stop));
        return command;
    }

    private Command Kit()
    {
        Argument<string> file = new("FILE") { Description = "the kit, ending in .zip" };
        var program = new Option<string?>("--program") { Description = "folder of a published program, also one for another platform; without it the program that runs", HelpName = "FOLDER" };
        var command = new Command("kit", "Make one zip file of program, models and a course, which runs without SDK and network.") { _folder, file, program };
        command.SetAction((parsed, stop) => Task.Run(() => new KitVerb(streams).Run(parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(file), parsed.GetValue(program), stop), stop));
        return command;
    }
}
