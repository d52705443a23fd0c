using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Looks at objectives: each is assessed, and challenges assess those that are there.</summary>
internal sealed class ObjectiveCheck : ICourseCheck
{
    private const int MostSuggestions = 50;
    private const int MostNamed = 5;

    public void Look(CourseReading reading)
    {
        foreach (StageReading file in reading.Stages)
        {
            if (file.Stage is { } stage)
            {
                var places = new StagePlaces(file.Source);
                LookAtObjectives(stage, reading.Report);
                LookAtNames(stage, places, reading.Report);
                LookAtIdle(file, stage, places, reading.Report);
            }
        }
    }

    private static void LookAtObjectives(Stage stage, Report report)
    {
        HashSet<string> assessed = [.. stage.Challenges.SelectMany(challenge => challenge.Objectives)];
        foreach (Objective objective in stage.Objectives.Where(objective => !assessed.Contains(objective.Id)))
        {
            report.Add(Rules.ObjectiveUnassessed, objective.At, objective.Id);
        }
    }

    private static void LookAtNames(Stage stage, StagePlaces places, Report report)
    {
        string[] known = [.. stage.Objectives.Select(objective => objective.Id).Take(MostSuggestions)];
        HashSet<string> ids = [.. stage.Objectives.Select(objective => objective.Id)];
        int found = 0;
        foreach ((Challenge challenge, string name) in stage.Challenges.SelectMany(challenge => challenge.Objectives.Select(name => (challenge, name))))
        {
            if (!ids.Contains(name))
            {
                found++;
                string meant = found <= MostSuggestions && known.Length > 0 ? DirectiveTable.DidYouMean(name, known) : "";
                report.Add(Rules.UnknownObjective, places.Attribute(challenge.At, "objective", name), challenge.Id, name, meant);
            }
        }
    }

    // Only where the author has given ids: the stages of others have none, and minted ones cannot be named yet.
    private static void LookAtIdle(StageReading file, Stage stage, StagePlaces places, Report report)
    {
        HashSet<string> minted = [.. file.Edits.Select(edit => edit.Text.Trim())];
        string[] written = [.. stage.Objectives.Select(objective => objective.Id).Where(id => !minted.Contains($"{{#{id}}}"))];
        foreach (Challenge challenge in stage.Challenges.Where(challenge => written.Length > 0 && challenge is not ReflectChallenge && challenge.Objectives.IsEmpty))
        {
            report.Add(Rules.AssessesNothing, places.Attribute(challenge.At, "objective"), challenge.Id, string.Join(", ", written.Take(MostNamed)));
        }
    }
}
