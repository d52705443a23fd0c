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
        string[] stems = id is not null ? StemsOf(id) : [.. desk.Shelf.Read().Select(profile => profile.Stem)];
        bool isAnyWrong = false;
        foreach (string stem in stems)
        {
            IReadOnlyList<RunFinding> found = RunCheck.Of(desk.Saves, stem);
            bool isWrong = found.Any(finding => finding.IsWrong);
            foreach (RunFinding finding in found)
            {
                desk.Say($"{stem}: {finding.Sentence}");
            }

            desk.Say($"{stem}: {(isWrong ? "something is wrong" : "right")}, {Sizes(stem)}.");
            isAnyWrong |= isWrong;
        }

        if (stems.Length == 0)
        {
            desk.Say($"There are no runs in {desk.Saves}.");
        }

        return isAnyWrong ? ExitCodes.Failure : ExitCodes.Success;
    }

    // All courses of a profile, or one run.
    private string[] StemsOf(string id)
        => desk.Shelf.Read().Where(profile => profile.Profile == id && profile.Own is not null).Select(profile => profile.Stem).ToArray() is { Length: > 0 } stems ? stems : [desk.Find(id).Stem];

    private string Sizes(string stem)
    {
        RunSet all = desk.Shelf.Read(stem).All;
        return $"{Quantity.Of(all.Chains.Sum(chain => chain.Chain.Length), "event")} that can be used in {Quantity.Of(all.Chains.Length, "chain")}";
    }
}
