using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs verify</c>.</summary>
internal sealed class VerifyRunsVerb(RunDesk desk)
{
    /// <returns>1 when an event of any run is lost or changed, else 0.</returns>
    public int Run(string? id)
    {
        string[] profiles = id is not null ? [ProfileOf(id)] : [.. desk.Shelf.Read().Select(profile => profile.Profile)];
        bool isAnyWrong = false;
        foreach (string profile in profiles)
        {
            IReadOnlyList<RunFinding> found = RunCheck.Of(desk.Saves, profile);
            bool isWrong = found.Any(finding => finding.IsWrong);
            foreach (RunFinding finding in found)
            {
                desk.Say($"{profile}: {finding.Sentence}");
            }

            desk.Say($"{profile}: {(isWrong ? "something is wrong" : "right")}, {Sizes(profile)}.");
            isAnyWrong |= isWrong;
        }

        if (profiles.Length == 0)
        {
            desk.Say($"There are no runs in {desk.Saves}.");
        }

        return isAnyWrong ? ExitCodes.Failure : ExitCodes.Success;
    }

    private string ProfileOf(string id) => desk.Shelf.Profiles.Contains(id, StringComparer.Ordinal) ? id : desk.Find(id).Profile;

    private string Sizes(string profile)
    {
        RunSet all = desk.Shelf.Read(profile).All;
        return $"{Quantity.Of(all.Chains.Sum(chain => chain.Chain.Length), "event")} that can be used in {Quantity.Of(all.Chains.Length, "chain")}";
    }
}
