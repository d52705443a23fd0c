using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at dialogues: every answer has words and leads on, and everything can be said.</summary>
internal sealed class DialogueCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        var map = new CourseMap(reading);
        foreach (StageSpot spot in map.Spots)
        {
            Dictionary<string, Dialogue> says = new(StringComparer.Ordinal);
            foreach (Dialogue say in spot.Stage.Elements.OfType<Dialogue>())
            {
                says.TryAdd(say.Id, say);
            }

            foreach (DialogueChoice choice in says.Values.SelectMany(say => say.Choices))
            {
                LookAt(choice, spot, says, map);
            }

            HashSet<string> heard = Heard(says);
            foreach (Dialogue say in says.Values.Where(say => !heard.Contains(say.Id)))
            {
                map.Add(Rules.SayUnreachable, spot.Places.Attribute(say.At, "id"), say.Id);
            }

            foreach (ChoiceOption option in spot.Stage.Challenges.OfType<ChoiceChallenge>().SelectMany(choice => choice.Options).Where(option => IsBlank(option.Text)))
            {
                map.Add(Rules.EmptyAnswer, option.At);
            }
        }
    }

    private static void LookAt(DialogueChoice choice, StageSpot spot, Dictionary<string, Dialogue> says, CourseMap map)
    {
        if (choice.Text.Trim().Length == 0)
        {
            map.Add(Rules.EmptyAnswer, choice.At);
        }

        if (choice.To.Length > 0 && !says.ContainsKey(choice.To))
        {
            map.Add(Rules.UnknownSay, spot.Places.After(choice.At, $"#{choice.To})"), choice.To, map.Meant.Near(choice.To, says.Keys));
        }
    }

    private static HashSet<string> Heard(Dictionary<string, Dialogue> says)
    {
        HashSet<string> heard = new(StringComparer.Ordinal);
        Queue<Dialogue> next = new(says.Values.Where(say => say.IsOpening));
        while (next.TryDequeue(out Dialogue? say))
        {
            if (!heard.Add(say.Id))
            {
                continue;
            }

            foreach (DialogueChoice choice in say.Choices.Where(choice => says.ContainsKey(choice.To)))
            {
                next.Enqueue(says[choice.To]);
            }
        }

        return heard;
    }

    private static bool IsBlank(IEnumerable<Block> text)
        => text.All(block => PlainText.Of(block).Trim().Length == 0);
}
