using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>The stages as places on paths: passed, open, or locked and why. Enter goes to one; a locked one is looked at.</summary>
internal sealed class MapPage(IStageSession session, Func<Preferences> preferences) : Page($"Map of {DisplayText.Strip(session.World.Course.Title)}")
{
    private const string Look = "look ";
    private const int StateColumns = 24;
    private const int Widest = 90;
    private readonly World _world = session.World;
    private string _looked = "";

    public override IReadOnlyList<Row> Rows(int width)
    {
        RunState state = session.State;
        Dictionary<string, StageStanding> standings = Unlocks.Of(_world, state).ToDictionary(standing => standing.Stage.Id, StringComparer.Ordinal);
        int[] stars = [.. _world.Rooms.Where(stage => state.Passed.ContainsKey(stage.Id)).Select(stage => state.Passed[stage.Id])];
        return
        [
            Row.Of(string.Create(CultureInfo.InvariantCulture, $"{stars.Length} of {Quantity.Of(_world.Rooms.Length, "stage")} passed, {stars.Sum()} of {3 * _world.Rooms.Length} stars, {state.Purse.Xp} XP"), Tone.Strong),
            Row.Of("[*] passed   [ ] open   [#] locked   > you are here", Tone.Faint),
            Row.Empty,
            .. MapTree.Of(_world).SelectMany(place => Place(state, standings[place.Stage.Id], place.Path, place.Below, Math.Min(width, Widest))),
        ];
    }

    public override string? Do(string deed)
    {
        if (deed.StartsWith(Look, StringComparison.Ordinal))
        {
            string stage = deed[Look.Length..];
            _looked = _looked == stage ? "" : stage;
            Changed();
        }

        return null;
    }

    private IEnumerable<Row> Place(RunState state, StageStanding standing, string path, string below, int width)
    {
        StageMap stage = standing.Stage;
        bool isLocked = standing.State == StageState.Locked;
        string mark = standing.State switch { StageState.Passed => "[*]", StageState.Open => "[ ]", _ => "[#]" };
        string here = stage.Id == state.Stage ? ">" : " ";
        string title = TextWrapper.Fit(string.Create(CultureInfo.InvariantCulture, $"{stage.Number}. {DisplayText.Strip(stage.Stage.Title)}"), Math.Max(10, width - path.Length - StateColumns - 6));
        string dots = new('.', Math.Max(2, width - path.Length - StateColumns - 7 - TextWrapper.Columns(title)));
        yield return Row.Of(
            new Part(path, Tone.Faint),
            new Part(here + mark + " ", isLocked ? Tone.Faint : Tone.Strong),
            new Part(title, Tone.Deed) { Deed = isLocked ? $"{Deeds.Own}{Look}{stage.Id}" : stage.Id == state.Stage ? "look" : $"go {stage.Id}" },
            new Part($" {dots} ", Tone.Faint),
            new Part(Words(state, standing), standing.State == StageState.Passed ? Tone.Good : isLocked ? Tone.Faint : Tone.Normal));
        foreach (string line in Below(state, standing).SelectMany(text => TextWrapper.Wrap(DisplayText.Strip(text), Math.Max(20, width - below.Length - 5))))
        {
            yield return Row.Of(new Part(below, Tone.Faint), new Part("   " + line, isLocked ? Tone.Faint : Tone.Normal));
        }

        yield return Row.Of(below, Tone.Faint);
    }

    private static string Words(RunState state, StageStanding standing)
    {
        StageMap stage = standing.Stage;
        int stars = state.Passed.GetValueOrDefault(stage.Id, 1);
        int done = stage.Challenges.Count(challenge => state.IsDone(stage.Id, challenge.Id));
        return standing.State switch
        {
            StageState.Passed when !stage.IsRoom => "filled in",
            StageState.Passed => string.Create(CultureInfo.InvariantCulture, $"passed {Stars.Of(stars)} {stars} of 3 stars"),
            StageState.Open => string.Create(CultureInfo.InvariantCulture, $"open, {done} of {stage.Challenges.Length} done"),
            _ => "locked",
        };
    }

    private IEnumerable<string> Below(RunState state, StageStanding standing)
    {
        StageMap stage = standing.Stage;
        string[] remarks =
        [
            standing.Reason,
            stage.Stage.IsOptional ? "the course can be finished without it" : "",
            preferences().TimeEstimates && (stage.Stage.Teaching ?? 0) + (stage.Stage.Exercises ?? 0) is > 0 and var minutes ? $"about {Quantity.Of(minutes, "minute")}" : "",
        ];
        string remark = string.Join("; ", remarks.Where(text => text.Length > 0));
        if (remark.Length > 0)
        {
            yield return remark;
        }

        if (_looked == stage.Id)
        {
            yield return stage.Stage.Questions.IsEmpty ? "Nothing is written at its door." : $"At its door: {string.Join(' ', stage.Stage.Questions)}";
        }
    }
}
