using System.Collections.Immutable;
using LlmQuest.Core.Engine;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>The row of moves above the input line: what Enter does while nothing is typed.</summary>
internal sealed class MovesBar
{
    /// <summary>The deed that shows the moves before those that are shown.</summary>
    public const string Before = ":moves-before";

    /// <summary>The deed that shows the moves behind those that are shown.</summary>
    public const string Behind = ":moves-behind";

    private const string Gap = "  ";
    private const int LongestLabel = 28;
    private ImmutableArray<Move> _moves = [];
    private int _first;
    private int _shown;

    /// <summary>Place of the chosen move.</summary>
    public int At { get; private set; }

    /// <summary>The chosen move, or null.</summary>
    public Move? Chosen => At < _moves.Length ? _moves[At] : null;

    /// <summary>What stands for an answer that the learner has still to give.</summary>
    public static string AnswerLine => Moves.AnswerLine;

    /// <summary>Shows what can be done now; where that is something else than before, the first move is chosen.</summary>
    public void Show(IStageSession session)
    {
        ImmutableArray<Move> moves = Moves.Of(session.World, session.State);
        if (!_moves.SequenceEqual(moves))
        {
            _moves = moves;
            (At, _first) = (0, 0);
        }
    }

    /// <summary>Chooses the next or the previous one; at the ends it goes round.</summary>
    public void Step(int direction)
    {
        if (_moves.Length > 0)
        {
            At = (At + direction + _moves.Length) % _moves.Length;
        }
    }

    /// <summary>Chooses the first move behind those that are shown, or the last before them.</summary>
    public void Turn(bool isBehind)
    {
        At = Math.Clamp(isBehind ? _shown + 1 : _first - 1, 0, Math.Max(0, _moves.Length - 1));
        _first = isBehind ? At : _first;
    }

    /// <summary>The row; moves that do not fit are reached by the arrows.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="isActive">Whether Enter takes the chosen one.</param>
    public Row Row(int width, bool isActive)
    {
        if (_moves.IsEmpty)
        {
            return Panes.Row.Empty;
        }

        _first = Math.Min(_first, At);
        while (_first < At && !Fits(_first, At, width))
        {
            _first++;
        }

        List<Part> parts = [_first > 0 ? new Part("< ", Tone.Deed) { Deed = Before } : new Part("  ")];
        int used = 2;
        for (int i = _first; i < _moves.Length; i++)
        {
            string label = $"[{Label(_moves[i])}]";
            if (used + TextWrapper.Columns(label) > width - 2 && i > At)
            {
                parts.Add(new Part("> ", Tone.Deed) { Deed = Behind });
                break;
            }

            parts.Add(new Part(label, isActive && i == At ? Tone.Chosen : Tone.Normal) { Deed = _moves[i].Line });
            parts.Add(new Part(Gap));
            used += TextWrapper.Columns(label) + Gap.Length;
            _shown = i;
        }

        return new Row([.. parts]);
    }

    private bool Fits(int from, int to, int width)
        => 2 + Enumerable.Range(from, to - from + 1).Sum(i => TextWrapper.Columns(Label(_moves[i])) + 2 + Gap.Length) <= width - 2;

    private static string Label(Move move) => TextWrapper.Fit(move.Label, LongestLabel);
}
