using System.Globalization;
using System.Text.Json;

namespace LlmQuest.Mutants;

/// <summary>Stryker's own report of a project.</summary>
internal static class StrykerReport
{
    /// <summary>The mutants that compile and that Stryker would run; what it says became of them is passed over, since it ran one test that touches hardly any.</summary>
    public static Mutant[] Read(string path)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(path));
        string root = report.RootElement.GetProperty("projectRoot").GetString()!;
        return [.. report.RootElement.GetProperty("files").EnumerateObject().SelectMany(file => OfFile(Path.GetRelativePath(root, Path.Combine(root, file.Name)), file.Value))];
    }

    private static IEnumerable<Mutant> OfFile(string file, JsonElement content)
    {
        string[] lines = content.GetProperty("source").GetString()!.Split('\n');
        foreach (JsonElement one in content.GetProperty("mutants").EnumerateArray())
        {
            if (one.GetProperty("status").GetString() is "CompileError" or "Ignored")
            {
                continue;
            }

            JsonElement location = one.GetProperty("location");
            yield return new Mutant(
                int.Parse(one.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
                file,
                location.GetProperty("start").GetProperty("line").GetInt32(),
                one.GetProperty("mutatorName").GetString()!,
                Cut(lines, location.GetProperty("start"), location.GetProperty("end")),
                one.GetProperty("replacement").GetString()!);
        }
    }

    private static string Cut(string[] lines, JsonElement start, JsonElement end)
    {
        int first = start.GetProperty("line").GetInt32();
        int from = start.GetProperty("column").GetInt32() - 1;
        string line = lines[first - 1];
        return end.GetProperty("line").GetInt32() == first ? line[from..(end.GetProperty("column").GetInt32() - 1)] : line[from..] + " …";
    }
}
