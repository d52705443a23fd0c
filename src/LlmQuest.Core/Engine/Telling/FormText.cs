using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The forms of the inventory: what is said when one is done, and how the two compare.</summary>
internal static class FormText
{
    /// <summary>Whether the right answers may be told: the form that is filled in last is done.</summary>
    public static bool IsTold(World world, RunState state)
        => world.Stages.Where(stage => !stage.IsRoom && (stage.Stage.Form == InventoryForm.After || !HasAfter(world))).All(stage => state.Passed.ContainsKey(stage.Id));

    public static string End(World world, RunState state, StageMap form)
    {
        int answered = form.Challenges.Count(challenge => state.Record(form.Id, challenge.Id)?.Status == ChallengeStatus.Noted);
        string done = $"{form.Stage.Title} is filled in: {Quantity.Of(answered, "answer")} noted.";
        return form.Stage.Form == InventoryForm.Before && HasAfter(world)
            ? $"{done} The same is asked once more in other words at the end of the course; then you see both."
            : string.Join('\n', Compared(world, state, form).Prepend(done));
    }

    private static bool HasAfter(World world) => world.Stages.Any(stage => stage.Stage.Form == InventoryForm.After);

    private static IEnumerable<string> Compared(World world, RunState state, StageMap after)
    {
        StageMap? before = world.Stages.FirstOrDefault(stage => stage != after && stage.Stage.Form == InventoryForm.Before && state.Passed.ContainsKey(stage.Id));
        yield return before is null
            ? $"Right: {Right(state, after)} of {Count(after)}."
            : $"Right before: {Right(state, before)} of {Count(before)}. Right now: {Right(state, after)} of {Count(after)}. So few questions say little about one person.";
        foreach (Challenge challenge in after.Challenges)
        {
            bool isRight = state.Record(after.Id, challenge.Id)?.IsRight == true;
            string then = before is null ? "" : Then(state, before, challenge);
            yield return $"- {challenge.Title}: {(isRight ? "right" : $"not right; the answer: {ModelAnswer.Of(challenge, after.Id) ?? "see reveal"}")}{then}";
        }
    }

    private static string Then(RunState state, StageMap before, Challenge now)
    {
        Challenge[] same = [.. before.Challenges.Where(challenge => challenge.Objectives.Intersect(now.Objectives, StringComparer.Ordinal).Any() && state.Record(before.Id, challenge.Id) is { Status: ChallengeStatus.Noted })];
        return same.Length == 0 ? "" : same.All(challenge => state.Record(before.Id, challenge.Id)!.IsRight) ? " (right before)" : " (not right before)";
    }

    private static string Right(RunState state, StageMap form) => form.Challenges.Count(challenge => state.Record(form.Id, challenge.Id)?.IsRight == true).ToString(CultureInfo.InvariantCulture);

    private static string Count(StageMap form) => form.Challenges.Length.ToString(CultureInfo.InvariantCulture);
}
