using System.Globalization;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>Which runs are looked at.</summary>
/// <param name="Course">Id of the course; empty for the one with the most runs.</param>
/// <param name="Learner">A part of how the learner is called or of the run's id; empty for all.</param>
/// <param name="Since">Only runs with an event at or after this moment; null for all.</param>
/// <param name="Stage">Only learners who were in this stage; empty for all.</param>
/// <param name="IsStuck">Only learners who are stuck.</param>
public sealed record BoardFilter(string Course = "", string Learner = "", DateTimeOffset? Since = null, string Stage = "", bool IsStuck = false)
{
    /// <summary>Whether every run of the course is looked at.</summary>
    public bool IsOff => this == new BoardFilter(Course);

    /// <summary>Which learners are looked at, behind the word "learners".</summary>
    public string InWords
    {
        get
        {
            string[] parts =
            [
                Learner.Length > 0 ? $"whose name or run holds '{Learner}'" : "",
                Stage.Length > 0 ? $"who were in {Stage}" : "",
                Since is { } day ? string.Create(CultureInfo.InvariantCulture, $"who played on or after {day.UtcDateTime:yyyy-MM-dd}") : "",
                IsStuck ? "who are stuck" : "",
            ];
            return string.Join(" and ", parts.Where(part => part.Length > 0));
        }
    }

    internal bool Takes(LearnerTally tally)
        => (Learner.Length == 0 || tally.Called.Contains(Learner, StringComparison.OrdinalIgnoreCase) || tally.Run.ToString().StartsWith(Learner, StringComparison.OrdinalIgnoreCase))
            && (Since is null || tally.Last >= Since)
            && (Stage.Length == 0 || tally.Stages.ContainsKey(Stage))
            && (!IsStuck || StuckRules.Of(tally) is not null);
}
