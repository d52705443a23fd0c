using LlmQuest.House;
using LlmQuest.House.Sources;

string root = Repository.RootAbove(Directory.GetCurrentDirectory());
return args switch
{
    [] => Run.Table(root, Console.Out, worst: false),
    ["--worst"] => Run.Table(root, Console.Out, worst: true),
    ["--unused"] => Run.Unused(root, Console.Out),
    _ => Wrong(),
};

static int Wrong()
{
    Console.Error.WriteLine("Type nothing for the table, --worst for the worst places as well, or --unused for what nothing calls.");
    return 2;
}
