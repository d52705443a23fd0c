using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Plans;
using LlmQuest.Labs.Scripted;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Plans;

/// <summary>A lock and a question behind it.</summary>
public sealed class LockTests
{
    private const string Script = """
        [
          {"lab": "next-token", "when": {"text": "A door of"}, "facts": {"guess_p": 0.1, "prompt_tokens": 3}},
          {"lab": "next-token", "facts": {"guess_p": 0.9, "prompt_tokens": 5}}
        ]
        """;

    private static readonly SourcePosition At = new("hall.md", 1, 1);

    [Test]
    public async Task Who_makes_an_opened_lock_better_goes_on_with_the_next_question()
    {
        Playthrough played = await HeadlessPlay.RunAsync(World("A door of"), Bench(), ["steer A king's door of", "steer A crown of", "answer token"], null, TimeProvider.System, CancellationToken.None);
        Assert.That(played.Steps[^1].State.IsDone("hall", "text"), Is.True, played.Steps[^1].Said[0].Text);
    }

    [TestCase("A door of", false)]
    [TestCase("A king's door of", true)]
    public async Task A_lock_that_its_own_text_opens_passes_untouched(string text, bool passes)
    {
        World world = World(text);
        IEnumerable<string> passed = (await UntouchedTrial.RunAsync(world, world.Stages[0], Bench(), isRepeated: false, CancellationToken.None)).Select(challenge => challenge.Id);
        Assert.That(passed, Is.EqualTo(passes ? new[] { "door" } : []));
    }

    private static World World(string text)
    {
        var door = new SteerChallenge("door", new ProbabilityLock(text, " gold", 0.5, ["gold"], 4, IsChat: false, At), At) { Title = "Open it" };
        var stage = new Stage { Id = "hall", Title = "The Hall", At = At, Scenes = [new Scene("s", "S", [door, SomeChallenge.Text("+token")], At)] };
        return new World(new Course { Id = "course", Title = "The Course", Stages = [stage], At = At }, DeclaredLabs.Registry);
    }

    private static ScriptedBench Bench()
    {
        Assert.That(ScriptedBench.Read(Script, "script", out ScriptedBench? bench), Is.Null);
        return bench!;
    }
}
