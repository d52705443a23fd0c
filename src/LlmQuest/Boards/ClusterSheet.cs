using System.Collections.Immutable;
using LlmQuest.Core.Text;
using LlmQuest.Inference;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>The answers to one challenge that nobody foresaw, those together that mean the same, with what to write into the lesson.</summary>
internal static class ClusterSheet
{
    /// <summary>The rows.</summary>
    /// <param name="board">The board.</param>
    /// <param name="challenge">Address of the challenge.</param>
    /// <param name="vectors">Turns answers into vectors; null groups by words alone.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<ImmutableArray<BoardRow>> RowsAsync(ClassBoard board, string challenge, AnswerVectors? vectors, CancellationToken stop)
    {
        (string told, ImmutableDictionary<string, string> groups) = await GroupsAsync(board, challenge, vectors, stop).ConfigureAwait(false);
        ImmutableArray<StrangeCluster> clusters = MeaningGroups.Clusters(board, challenge, groups);
        BoardChallenge known = board.Course.Challenge(challenge) ?? new BoardChallenge(challenge, challenge, null);
        return
        [
            BoardRow.Of(Line(known.Title), BoardRole.Heading),
            BoardRow.Of(known.Place.Length > 0 ? $"to be edited in {Line(known.Place)}" : "The course is not here, so the line of the lesson is not known: name its folder with --course FOLDER.", BoardRole.Faint),
            BoardRow.Of(clusters.IsEmpty ? "Every answer to it was foreseen." : told, BoardRole.Faint),
            .. clusters.SelectMany(Rows),
        ];
    }

    private static async Task<(string Told, ImmutableDictionary<string, string> Groups)> GroupsAsync(ClassBoard board, string challenge, AnswerVectors? vectors, CancellationToken stop)
    {
        (string Form, string Answer, int Times)[] forms = [.. board.Learners
            .SelectMany(learner => learner.Tally.Strange)
            .Where(answer => answer.Challenge == challenge)
            .GroupBy(answer => answer.Normalised, StringComparer.Ordinal)
            .Select(of => (of.Key, of.Select(one => one.Answer).Order(StringComparer.Ordinal).First(), of.Sum(one => one.Count)))];
        if (vectors is null || forms.Length < 2)
        {
            return ("Grouped by their words.", ImmutableDictionary<string, string>.Empty);
        }

        try
        {
            IReadOnlyList<float[]> found = await vectors.OfAsync([.. forms.Select(form => form.Answer)], stop).ConfigureAwait(false);
            return ($"{Quantity.Of(forms.Length, "answer")} grouped by meaning (cosine of {MeaningGroups.Bar} and more).", MeaningGroups.Of(forms.Zip(found, (form, vector) => new Meaning(form.Form, form.Times, vector))));
        }
        catch (Exception e) when (e is ModelException or UserException)
        {
            return ($"Grouped by their words alone: {e.Message}", ImmutableDictionary<string, string>.Empty);
        }
    }

    private static IEnumerable<BoardRow> Rows(StrangeCluster cluster) =>
    [
        BoardRow.Of(""),
        BoardRow.Of(WordSheets.Counted(cluster)),
        .. Lines(Snippet.Of(cluster.Answers, isRight: true), BoardRole.Good),
        BoardRow.Of("  or", BoardRole.Faint),
        .. Lines(Snippet.Of(cluster.Answers, isRight: false), BoardRole.Stuck),
    ];

    private static IEnumerable<BoardRow> Lines(string snippet, BoardRole role) => snippet.Split('\n').Select(line => BoardRow.Of($"    {line}", role));

    private static string Line(string text) => DisplayText.Strip(text.ReplaceLineEndings(" "));
}
