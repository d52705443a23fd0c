namespace LlmQuest.Tui.Today;

/// <summary>What the page of the day shows.</summary>
/// <param name="Game">The bets as they were when it was opened.</param>
/// <param name="Remark">What is to be told above them; may be empty.</param>
internal sealed record TodayView(DailyGame Game, string Remark);
