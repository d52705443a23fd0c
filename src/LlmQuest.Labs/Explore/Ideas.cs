using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Explore;

/// <summary>What could be typed now, with a liking for what was not tried yet.</summary>
internal static class Ideas
{
    private const int Seldom = 1;
    private const int Sometimes = 3;
    private const int Often = 8;
    private const int Gladly = 20;
    private static readonly string[] Anytime = ["look", "map", "score", "journal", "inventory", "settings", "hints", "task", "help", "go", "talk", "lab", "again", "back", "play", "! unclear", "!", "reveal now", "set", "use", "take"];
    private static readonly string[] Junk = ["xyzzy", "loook", "genrate", "5", "1", "go nowhere", "the", "?", "answer", "predict", "steer", "examine", "take everything", "set temperature lots", "set nonsense 3", "hint please", "\u00e9\u4e16 \u0301", "task 99", "answer \"", "define", "help xyzzy", "say"];

    public static List<Idea> Of(World world, RunState state, Chance chance)
    {
        List<Idea> ideas = [.. Ways(world, state), .. Talk(world, state), .. Things(world, state), .. Labs(world, state, chance), .. Answers.Of(world, state, chance)];
        ideas.Add(new Idea(chance.Of(Anytime), Sometimes));
        ideas.Add(new Idea(chance.Of(Junk), Seldom));
        if (state.Question is { } question)
        {
            ideas.Add(new Idea(Number(chance.Below(question.Names.Length + 1)), Gladly));
            ideas.Add(new Idea(chance.Of(question.Names), Gladly));
        }

        if (state.IsSandbox)
        {
            ideas.Add(new Idea("back", Sometimes));
        }

        return ideas;
    }

    private static IEnumerable<Idea> Ways(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        foreach (Exit exit in stage.Scene(state.Scene).Exits)
        {
            (string to, string scene) = Target.Split(exit.To);
            StageMap? target = to.Length == 0 ? stage : world.Find(to);
            bool isFresh = target is not null && !state.Seen.Contains(Address.Of(target.Id, target.Scene(scene).Id));
            yield return new Idea($"go {NameOf(exit)}", isFresh ? Gladly : Seldom);
        }

        yield return new Idea("next", Sometimes);
        foreach (StageMap each in world.Stages)
        {
            yield return new Idea($"go {each.Stage.Title}", state.Entered.Contains(each.Id) ? Seldom : Sometimes);
        }

        foreach (SceneMap scene in stage.Scenes.Where(scene => scene.Title.Length > 0 && state.Seen.Contains(Address.Of(stage.Id, scene.Id))))
        {
            yield return new Idea($"go {scene.Title}", Seldom);
        }
    }

    internal static string NameOf(Exit exit) => exit.Names.FirstOrDefault() ?? (exit.Direction.Length > 0 ? exit.Direction : exit.Id);

    private static IEnumerable<Idea> Talk(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        foreach (IGrouping<string, Dialogue> speaker in stage.Scene(state.Scene).Dialogues.Where(said => said.IsOpening).GroupBy(said => said.Speaker, StringComparer.Ordinal))
        {
            bool isHeard = speaker.All(said => state.Chosen.Contains(Address.Of(stage.Id, said.Id)));
            yield return new Idea($"talk {speaker.Key}", isHeard ? Seldom : Gladly);
        }

        if (stage.Scenes.SelectMany(scene => scene.Dialogues).FirstOrDefault(said => said.Id == state.Talk) is { } going)
        {
            for (int i = 0; i < going.Choices.Length; i++)
            {
                bool isSaid = state.Chosen.Contains(Address.Of(stage.Id, FormattableString.Invariant($"{going.Id}/{i}")));
                yield return new Idea(Number(i + 1), isSaid ? Sometimes : Gladly);
                yield return new Idea($"say {going.Choices[i].Text}", Sometimes);
            }
        }
    }

    private static IEnumerable<Idea> Things(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        foreach (Thing thing in stage.Scene(state.Scene).Things)
        {
            bool isFree = thing.IsPortable && !state.Taken.Contains(Address.Of(stage.Id, thing.Id));
            yield return new Idea($"take {thing.Names[0]}", isFree ? Often : Seldom);
            yield return new Idea($"examine the {thing.Names[^1]}", Sometimes);
        }

        foreach (Treasure treasure in state.Treasures.Select(id => world.Treasures.GetValueOrDefault(id)).OfType<Treasure>())
        {
            yield return new Idea($"use {treasure.Name} on \"strawberry\"", Seldom);
            yield return new Idea($"use {treasure.Name} on 0.5", Seldom);
        }

        foreach (string term in world.Course.Terms.Keys.Take(2))
        {
            yield return new Idea($"define {term}", Seldom);
        }
    }

    private static IEnumerable<Idea> Labs(World world, RunState state, Chance chance)
    {
        foreach (LabCall lab in Current.Labs(world, state))
        {
            yield return new Idea($"generate {lab.Id}", Often);
            yield return new Idea($"lab {lab.Id}", Seldom);
        }

        if (Current.Lab(world, state) is { } current && world.Labs.Find(current.Type) is { Parameters.IsEmpty: false } declared)
        {
            yield return new Idea(Setting.Of(chance.Of(declared.Parameters), chance), Often);
            yield return new Idea($"{Setting.Of(chance.Of(declared.Parameters), chance)} everywhere", Seldom);
        }
    }

    private static string Number(int number) => FormattableString.Invariant($"{number}");
}
