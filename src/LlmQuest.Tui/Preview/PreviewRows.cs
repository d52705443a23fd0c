using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Preview;

/// <summary>The rows of what only an author sees.</summary>
internal static class PreviewRows
{
    private const int PlaceColumns = 34;

    /// <summary>What is to be mended.</summary>
    public static IEnumerable<Row> Problems(CourseNews news, int width) =>
    [
        .. Row.Wrap(news.IsNewest ? $"The text that was read last: {news.Count}." : $"The text that was read last: {news.Margin}.", width, Tone.Strong),
        .. news.Problem.Length > 0 ? Row.Wrap(news.Problem, width, Tone.Warning) : [],
        .. news.Drafts.IsEmpty ? [] : Row.Wrap(Sentence.Of("Drafts, which learners do not see yet:", news.Drafts), width, Tone.Faint),
        .. news.Found.SelectMany(found => Problem(found, width)),
    ];

    /// <summary>The answers, hints and solutions of this stage; the challenge in view first.</summary>
    public static IEnumerable<Row> Answers(IStageSession session, int width)
    {
        StageMap stage = session.World.Stage(session.State.Stage);
        Challenge? first = Current.Challenge(session.World, session.State);
        Challenge[] all = [.. stage.Challenges.OrderBy(challenge => challenge.Id == first?.Id ? 0 : 1)];
        return all.Length == 0
            ? Row.Wrap("Nothing is asked in this stage.", width, Tone.Faint)
            : all.SelectMany(challenge => Fields.Heading($"{challenge.Title} ({challenge.Type}, {challenge.Id})").Concat(Row.Wrap(DisplayText.Strip(AnswerKey.Of(challenge, stage.Id)), width)));
    }

    /// <summary>All scenes; each can be gone to.</summary>
    public static IEnumerable<Row> Scenes(IStageSession session, int width)
    {
        string here = new Place(session.State.Stage, session.State.Scene).ToString();
        return session.World.Stages.SelectMany(stage => Fields.Heading(stage.Stage.Title).Concat(stage.Scenes.SelectMany(scene =>
        {
            string place = new Place(stage.Id, scene.Id).ToString();
            return Fields.Named(place, $"{scene.Title}{(place == here ? " (you are here)" : "")}", PlaceColumns, width, $"jump {place}");
        })));
    }

    private static IEnumerable<Row> Problem(Diagnostic found, int width)
    {
        bool isError = found.Severity == Severity.Error;
        string place = string.Create(CultureInfo.InvariantCulture, $"{found.File}:{found.Line}:{found.Column}: {(isError ? "error" : "warning")} {found.Code}");
        return
        [
            Row.Empty,
            .. Row.Wrap(DisplayText.Strip(place), width, isError ? Tone.Warning : Tone.Strong),
            .. Row.Wrap(DisplayText.Strip(found.Message), width),
            .. Row.Wrap(DisplayText.Strip(found.Fix), width, Tone.Faint),
        ];
    }
}
