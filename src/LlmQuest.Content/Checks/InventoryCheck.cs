using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at the inventory: two forms, that ask the same things, in words that can be right or wrong.</summary>
internal sealed class InventoryCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        if (reading is not { IsWhole: true, Course: not null })
        {
            return;
        }

        var map = new CourseMap(reading);
        ILookup<InventoryForm, StageSpot> forms = map.Spots.Where(spot => !spot.Stage.IsDraft && !spot.Stage.IsRoom).ToLookup(spot => spot.Stage.Form);
        foreach (IGrouping<InventoryForm, StageSpot> same in forms)
        {
            foreach (StageSpot second in same.Skip(1))
            {
                map.Add(Rules.InventoryTwice, second.Places.Front("inventory"), second.Id, Word(same.Key), same.First().Id);
            }

            LookAtItems(same.First(), map);
        }

        Compare(forms[InventoryForm.Before].FirstOrDefault(), forms[InventoryForm.After].FirstOrDefault(), map);
        Compare(forms[InventoryForm.After].FirstOrDefault(), forms[InventoryForm.Before].FirstOrDefault(), map);
    }

    private static void LookAtItems(StageSpot form, CourseMap map)
    {
        foreach (Challenge item in form.Stage.Challenges)
        {
            if (item is PredictChallenge or SteerChallenge or DoChallenge or ReflectChallenge)
            {
                map.Add(Rules.InventoryItemNotAsked, item.At, item.Id, item.Type);
            }
            else if (item.Objectives.IsEmpty)
            {
                map.Add(Rules.InventoryItemAlone, item.At, item.Id);
            }
        }
    }

    private static void Compare(StageSpot? form, StageSpot? other, CourseMap map)
    {
        if (form is null)
        {
            return;
        }

        string word = Word(form.Stage.Form == InventoryForm.Before ? InventoryForm.After : InventoryForm.Before);
        if (other is null)
        {
            map.Add(Rules.InventoryHalf, form.Places.Front("inventory"), form.Id, word);
            return;
        }

        HashSet<string> there = [.. other.Stage.Challenges.SelectMany(item => item.Objectives)];
        foreach (Challenge item in form.Stage.Challenges.Where(item => item.Objectives.Any() && !item.Objectives.Any(there.Contains)))
        {
            map.Add(Rules.InventoryUnpaired, item.At, item.Id, item.Objectives[0], other.Id);
        }
    }

    private static string Word(InventoryForm form) => form == InventoryForm.Before ? "before" : "after";
}
