using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>How far a challenge is, in a mark and in words.</summary>
internal static class Standings
{
    public static (string Mark, string Words, Tone Tone) Of(ChallengeRecord record)
    {
        string changed = record.IsChanged ? ", updated since you answered" : "";
        return record.Status switch
        {
            ChallengeStatus.Passed => ("[*]", string.Create(CultureInfo.InvariantCulture, $"passed, {record.Xp} XP{changed}"), Tone.Good),
            ChallengeStatus.Revealed => ("[o]", $"solution seen{changed}", Tone.Normal),
            ChallengeStatus.Missed => ("[o]", $"predicted and missed{changed}", Tone.Normal),
            ChallengeStatus.Waived => ("[*]", "counted as done", Tone.Good),
            ChallengeStatus.Noted => ("[*]", "answered", Tone.Good),
            _ => ("[ ]", record.Attempts > 0 ? $"open, tried {Quantity.Of(record.Attempts, "time")}{changed}" : "open", Tone.Normal),
        };
    }
}
