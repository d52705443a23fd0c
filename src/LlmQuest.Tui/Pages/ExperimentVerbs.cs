using System.Globalization;
using LlmQuest.Labs.Scripted;
using LlmQuest.Labs.Scripts;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>Looking back at experiments: all, one, what two differ in, and one as a chart or a script.</summary>
/// <param name="ports">What is asked of the program.</param>
internal sealed class ExperimentVerbs(GamePorts ports)
{
    private const string Again = "again";
    private const string None = "No experiments yet: generate runs the lab of this place.";

    /// <summary>All of them, or one closely.</summary>
    public ProgramReply Experiments(string typed, IStageSession session)
    {
        IReadOnlyList<ShelvedExperiment> all = All(session);
        if (typed.Length == 0)
        {
            return ProgramReply.Of(new ExperimentsPage(all, session.World, session.State.Surprises));
        }

        string[] words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool isAgain = words.Length == 2 && words.Contains(Again, StringComparer.OrdinalIgnoreCase);
        string named = isAgain ? words.First(word => !word.Equals(Again, StringComparison.OrdinalIgnoreCase)) : typed;
        if (Find(all, named) is not { } one)
        {
            return ProgramReply.Of(Missing(all, named));
        }

        if (isAgain)
        {
            return RunAgain(all, one);
        }

        long? before = all.SkipWhile(other => other != one).Skip(1).FirstOrDefault(other => other.Experiment.Lab == one.Experiment.Lab)?.Number;
        return ProgramReply.Of(new ExperimentPage(one, ports.Experiments.StepsOf(session.World.Course.Id, one), before, ports.Files.CanDraw(one.Experiment)));
    }

    /// <summary>What two differ in; the last two where none is named.</summary>
    public ProgramReply Diff(string typed, IStageSession session)
    {
        IReadOnlyList<ShelvedExperiment> all = All(session);
        string[] words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("and" or "with")).ToArray();
        if (words.Length == 0 && all.Count >= 2)
        {
            return ProgramReply.Of(new DiffPage(all[1], all[0]));
        }

        if (words.Length != 2)
        {
            return ProgramReply.Of(all.Count < 2 ? "There are no two experiments to compare yet." : "Say which two: diff NUMBER NUMBER. experiments shows their numbers.");
        }

        return (Find(all, words[0]), Find(all, words[1])) switch
        {
            ({ } left, { } right) => ProgramReply.Of(new DiffPage(left, right)),
            (null, _) => ProgramReply.Of(Missing(all, words[0])),
            _ => ProgramReply.Of(Missing(all, words[1])),
        };
    }

    /// <summary>One as a chart in a file; the last where none is named.</summary>
    public ProgramReply Chart(string typed, IStageSession session)
        => Save(typed, session, "Name the file: chart NUMBER FILE, such as chart 12 grid.svg. It may end in .svg or .png.", (one, path) => $"The chart of experiment {one.Number.ToString(CultureInfo.InvariantCulture)} is in {ports.Files.WriteChart(path, Title(one), one.Experiment)}.");

    /// <summary>One as a script in a file; the last where none is named.</summary>
    public ProgramReply Script(string typed, IStageSession session)
        => Save(typed, session, "Name the file: script NUMBER FILE, such as script 12 mine.py. It may end in .py (Python, with transformers) or .cs (C#, with this program's own core).", WriteScript);

    private string WriteScript(ShelvedExperiment one, string path)
    {
        ScriptLanguage? language = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".py" => ScriptLanguage.Python,
            ".cs" => ScriptLanguage.CSharp,
            _ => null,
        };
        if (language is not { } known)
        {
            return $"'{path}' is no name for a script: let it end in .py or .cs.";
        }

        ExperimentScript script = ports.Experiments.ScriptOf(one, known);
        return script.Text is { } text ? $"Experiment {one.Number.ToString(CultureInfo.InvariantCulture)} is a script now, in {ports.Files.WriteText(path, text)}." : script.Problem!;
    }

    private ProgramReply Save(string typed, IStageSession session, string usage, Func<ShelvedExperiment, string, string> write)
    {
        IReadOnlyList<ShelvedExperiment> all = All(session);
        string[] words = typed.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool isNumbered = words.Length == 2 && IsNumber(words[0]);
        string path = isNumbered ? words[1] : typed.Trim();
        if (path.Length == 0 || IsNumber(path))
        {
            return ProgramReply.Of(usage);
        }

        if (all.Count == 0)
        {
            return ProgramReply.Of(None);
        }

        return ProgramReply.Of((isNumbered ? Find(all, words[0]) : all[0]) is { } one ? write(one, path) : Missing(all, words[0]));
    }

    // What was made later is not there for it: a conversation goes on from where it was.
    private ProgramReply RunAgain(IReadOnlyList<ShelvedExperiment> all, ShelvedExperiment one)
    {
        if (one.Experiment.Model == ScriptedBench.ModelName)
        {
            return ProgramReply.Of("A script of answers stood in for the model in this experiment: there is no model to run.");
        }

        var page = new AgainPage(one, ports.LabsOn(new EarlierShelf([.. all.SkipWhile(other => other != one).Skip(1)])));
        page.Begin();
        return ProgramReply.Of(page) with { Settled = page.Settled };
    }

    private static string Title(ShelvedExperiment one) => string.Create(CultureInfo.InvariantCulture, $"Experiment {one.Number}: {one.Experiment.Lab}, {one.Experiment.Model}");

    private IReadOnlyList<ShelvedExperiment> All(IStageSession session) => ports.Experiments.Newest(session.World.Course.Id);

    private static ShelvedExperiment? Find(IReadOnlyList<ShelvedExperiment> all, string typed)
        => typed.Equals("last", StringComparison.OrdinalIgnoreCase) ? all.Count > 0 ? all[0] : null
            : long.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? all.FirstOrDefault(one => one.Number == number) ?? At(all, number)
            : all.FirstOrDefault(one => typed.Length >= 4 && one.Id.ToString().StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    // A number that no experiment has is its place: the first of the run is 1.
    private static ShelvedExperiment? At(IReadOnlyList<ShelvedExperiment> all, long place) => place >= 1 && place <= all.Count ? all[^(int)place] : null;

    private static bool IsNumber(string word) => word.Length > 0 && word.All(char.IsAsciiDigit);

    private static string Missing(IReadOnlyList<ShelvedExperiment> all, string typed) => all.Count == 0
        ? None
        : string.Create(CultureInfo.InvariantCulture, $"There is no experiment '{typed}' in this run: the newest is {all[0].Number}, and 1 to {all.Count} are their places from the first. experiments shows all of them.");
}
