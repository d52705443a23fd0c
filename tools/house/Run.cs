using LlmQuest.House.Binding;
using LlmQuest.House.Duplicates;
using LlmQuest.House.Sources;
using LlmQuest.House.Tables;
using LlmQuest.House.Unused;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.House;

/// <summary>The two things that can be asked for.</summary>
internal static class Run
{
    public static int Table(string root, TextWriter output, bool worst)
    {
        IReadOnlyList<Project> projects = Repository.Read(root, "src", "tests");
        Project[] source = [.. projects.Where(project => project.IsSource)];
        SourceFile[] sourceFiles = [.. source.SelectMany(project => project.Files)];
        SourceFile[] testFiles = [.. projects.Where(project => !project.IsSource).SelectMany(project => project.Files)];
        IReadOnlyDictionary<string, CSharpCompilation> bound = Compiler.Bind(source, Packages.Of(root, source));
        (Item Type, IReadOnlyList<string> Names)[] fanOut = [.. FanOut.Of(source, bound)];
        Item[] fanOuts = [.. fanOut.Select(entry => entry.Type)];
        Measured[] each = [.. source.Select(project => Measured.Of(project.Name, project.Files, fanOuts))];
        Measured all = Measured.Of("src", sourceFiles, fanOuts);
        Measured tests = Measured.Of("tests", testFiles, []) with { Documented = [], Cancellable = [] };
        IReadOnlyList<Block> blocks = Blocks.In([.. sourceFiles, .. testFiles]);

        output.Write(TableText.Of(each.Append(all).Append(tests).Select(measured => measured.Row())));
        output.WriteLine();
        Write(output, BlockText.Of(blocks, worst));
        if (worst)
        {
            Write(output, [.. Worst.Of(all), .. Worst.OfFanOut(fanOut), .. Worst.Of(tests)]);
        }

        string[] broken = [.. Compiler.Unknown(source, bound), .. Bars.Broken(each, all, tests, blocks)];
        Write(output, broken);
        return broken.Length == 0 ? 0 : 1;
    }

    public static int Unused(string root, TextWriter output)
    {
        IReadOnlyList<Project> projects = Repository.Read(root, "src", "tests", "tools");
        IReadOnlyDictionary<string, CSharpCompilation> bound = Compiler.Bind(projects, Packages.Of(root, projects));
        string[] unknown = [.. Compiler.Unknown([.. projects.Where(project => project.IsSource)], bound)];
        Write(output, unknown);
        Write(output, new Report(projects, bound).Lines());
        return unknown.Length == 0 ? 0 : 1;
    }

    private static void Write(TextWriter output, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            output.WriteLine(line);
        }
    }
}
