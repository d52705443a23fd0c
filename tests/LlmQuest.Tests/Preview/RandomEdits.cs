using System.Text;

namespace LlmQuest.Tests.Preview;

/// <summary>Somebody who writes a course, well and badly; the same seed writes the same.</summary>
internal sealed class RandomEdits(LiveCourse course, int seed)
{
    private static readonly string[] Stages = ["hall", "tower", "cellar", "attic"];
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, List<(string Scene, string Text)>> _written = Stages.ToDictionary(stage => stage, stage => new List<(string, string)> { ($"{stage}-a", "One."), ($"{stage}-b", "Two."), ($"{stage}-c", "Three.") });
    private int _number;
    private bool _isAway;

    /// <summary>Writes all files as they should be.</summary>
    public void Mend()
    {
        course.Save("course.yaml", $"id: live\ntitle: Live\naudience: all\nstages: [{string.Join(", ", Stages.Select(stage => stage + ".md"))}]\n");
        Array.ForEach(Stages, stage => course.Save(stage + ".md", Text(stage)));
    }

    /// <summary>Makes one edit.</summary>
    /// <returns>What was done.</returns>
    public string Edit()
    {
        if (_isAway)
        {
            _isAway = false;
            course.Vanish(isBack: true);
            return "folder back";
        }

        // Who breaks something mends it before long.
        if (course.Sound() is null && _random.Next(3) == 0)
        {
            Mend();
            return "mended";
        }

        string stage = Stages[_random.Next(Stages.Length)];
        List<(string Scene, string Text)> scenes = _written[stage];
        int at = _random.Next(scenes.Count);
        switch (_random.Next(13))
        {
            case 0 or 1 or 2:
                scenes[at] = (scenes[at].Scene, Words());
                return Saved(stage, "text");
            case 3:
                scenes[at] = ($"{stage}-n{++_number}", scenes[at].Text);
                return Saved(stage, "renamed scene");
            case 4 when scenes.Count > 1:
                scenes.RemoveAt(at);
                return Saved(stage, "deleted scene");
            case 4 or 5:
                scenes.Insert(at, ($"{stage}-n{++_number}", Words()));
                return Saved(stage, "new scene");
            case 6:
                course.Save(stage + ".md", Text(stage) + "\n::: lab {#l type=nonsense}\n:::\n::: challenge\n");
                return $"{stage}: broken";
            case 7:
                string whole = Text(stage);
                course.Save(stage + ".md", whole[.._random.Next(whole.Length)]);
                return $"{stage}: half saved";
            case 8:
                course.Save(stage + ".md", [.. Encoding.UTF8.GetBytes(Text(stage)), 0xFF, 0xFE, 0xC3]);
                return $"{stage}: not UTF-8";
            case 9:
                course.Save(stage + ".md", Text(stage) + new string('x', 600_000));
                return $"{stage}: huge";
            case 10:
                course.Delete(stage + ".md");
                return $"{stage}: deleted";
            case 11:
                string yaml = "id: live\ntitle: Live\naudience: all\nstages: [hall.md, tower.md]\n";
                course.Save("course.yaml", yaml[.._random.Next(yaml.Length + 1)]);
                return "course.yaml cut";
            default:
                _isAway = true;
                course.Vanish();
                return "folder gone";
        }
    }

    private string Saved(string stage, string what)
    {
        course.Save(stage + ".md", Text(stage));
        return $"{stage}: {what}";
    }

    private string Words() => $"Now word{++_number} stands here." + _random.Next(5) switch
    {
        0 => $"\n\n{LiveCourse.Asks($"q{_number % 3}", $"a{_number}")}",
        1 => $"\n\n::: challenge {{#q{_number % 3} type=choice}}\n### Choose {_number}\n- [x] yes\n- [ ] no\n:::\n",
        2 => $"\n\n::: lab {{#lab{_number % 2} type=tokens}}\ntext: ab\n:::\n",
        3 => $"\n\n::: lab {{#lab{_number % 2} type=generate}}\nprompt: ab\n:::\n",
        _ => "",
    };

    // Ids are unique within a stage: of two challenges or labs of one name the later scene has the older words.
    private string Text(string stage)
    {
        HashSet<string> taken = [];
        (string, string)[] scenes = [.. _written[stage].Select(scene =>
        {
            int mark = scene.Text.IndexOf("{#", StringComparison.Ordinal);
            bool isTaken = mark >= 0 && !taken.Add(scene.Text[mark..scene.Text.IndexOf(' ', mark)]);
            return (scene.Scene, isTaken ? scene.Text[..scene.Text.IndexOf("\n\n", StringComparison.Ordinal)] : scene.Text);
        })];
        return LiveCourse.Stage(stage, "", scenes);
    }
}
