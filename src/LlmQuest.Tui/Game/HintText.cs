using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Actions;

namespace LlmQuest.Tui.Game;

/// <summary>The row above the moves: a remark, what the machine does, or the keys that are good for something now.</summary>
internal static class HintText
{
    public static string Of(GamePresenter presenter, KeyMap keys, bool hasMoreBelow)
    {
        if (presenter.Hint.Length > 0)
        {
            return presenter.Hint;
        }

        if (presenter.IsAnswering && presenter.Live.Count == 0)
        {
            return presenter.Model.State == ModelState.Ready ? "The machine is thinking …" : "Waiting for the model …";
        }

        if (hasMoreBelow && presenter.Page is null)
        {
            return $"More below: {keys.Shown(ActionTable.PageDown)}, or {keys.Shown(ActionTable.End)} for the end";
        }

        return presenter.Area switch
        {
            Area.Page => $"Arrows choose, Enter takes{(presenter.CanClose ? $", {keys.Shown(ActionTable.Escape)} closes" : presenter.EndsHere ? $", {keys.Shown(ActionTable.Escape)} ends" : "")}; or type",
            Area.Side => $"Arrows choose and turn, Enter takes, {keys.Shown(ActionTable.NextPart)} goes back to the line",
            _ when presenter.Page is not null => $"{keys.Shown(ActionTable.NextPart)} goes to the page",
            _ => $"Left and right choose a move, Enter takes it{(presenter.Side.IsEmpty ? "" : $", {keys.Shown(ActionTable.NextPart)} goes to the lab")}; or type",
        };
    }
}
