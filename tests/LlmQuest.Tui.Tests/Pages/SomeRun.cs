using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>Runs in a course of five stages, for pages that look back at them.</summary>
internal static class SomeRun
{
    private static readonly SourcePosition At = new("stage.md", 1, 1);

    public static World World { get; } = ACourse.Of(Hall, ACourse.Stage("tokenizer", ACourse.Scene("desk", ACourse.Story("A desk."), ACourse.Horn(), ACourse.Do("horn", "samples == 2").Called("two-texts"))).After("hall"), ACourse.Stage("dial-room", ACourse.Scene("dial", ACourse.Story("A dial."))).After("tokenizer"), ACourse.Stage("attic", ACourse.Scene("roof", ACourse.Story("Dust."))).After("hall") with { IsOptional = true }, ACourse.Stage("vault", ACourse.Scene("door", ACourse.Story("A door."))).After("dial-room", "attic") with { Questions = ["What does the model keep?"] });

    private static Stage Hall => ACourse.Stage(
        "hall",
        ACourse.Scene(
            "horn",
            ACourse.Story("A brass horn hangs from the roof."),
            ACourse.Thing("brass key, key", "A key with a tag.", isPortable: true),
            ACourse.Treasure("loupe", "token-ids"),
            ACourse.Horn(),
            new InstructorNote([ACourse.Story("Ask the room to bet before the reveal.")], At),
            ACourse.Do("horn", "samples == 1").Called("make-it-speak").Hinted("Look at the horn."))) with
    {
        Teaching = 10,
        Exercises = 15,
        Grants = ["loupe"],
        KeyPoints = ["A model writes one token after another.", "The seed decides how the dice fall."],
        Objectives = [new Objective("", "Let the model write.", At)],
    };

    /// <summary>A run in which the first stage is not passed yet.</summary>
    public static AdventureSession Fresh(ILabBench? labs = null) => Some.Session(World, labs ?? new QueuedLabs());

    /// <summary>Labs that have one answer ready.</summary>
    public static QueuedLabs Ready()
    {
        var labs = new QueuedLabs();
        labs.Add(("texts", LabValue.Of(["The hall answers with the same words."])), ("distinct", LabValue.Of(1)));
        return labs;
    }

    /// <summary>Plays the first stage to its end, with a hint.</summary>
    public static async Task<AdventureSession> PassedAsync()
    {
        AdventureSession session = Fresh(Ready());
        session.Submit("take key");
        session.Submit("hint");
        session.Submit("generate");
        await foreach (LabUpdate _ in session.AnswerAsync(CancellationToken.None))
        {
        }

        return session;
    }

    /// <summary>Experiments of that run, the newest first.</summary>
    public static IEnumerable<ShelvedExperiment> Experiments() =>
    [
        Kept(17, An.Experiment("next-token", """{"candidates": [{"id": 1, "piece": " mat", "rank": 1, "p": 0.31, "sampling_p": 0.31}, {"id": 2, "piece": " bed", "rank": 2, "p": 0.2, "sampling_p": 0.2}], "entropy_bits": 3.25, "kept": 49152, "prompt_tokens": 6}""", """{"text": "The cat sat on the", "top": 20}""")),
        Kept(12, An.Experiment("generate", """{"texts": ["The hall answers with the same words.", "The hall is silent."], "distinct": 2, "tokens": 14, "finish_reasons": ["length", "end"], "token_ids": [[5, 6, 7], [5, 8]]}""", """{"prompt": "Once upon a time", "temperature": 0.7, "samples": 2, "seed": 7}""")),
        Kept(9, An.Experiment("generate", """{"texts": ["The hall answers twice."], "distinct": 1, "tokens": 7, "finish_reasons": ["length"], "token_ids": [[5, 6, 9]]}""", """{"prompt": "Once upon a time", "temperature": 0, "samples": 1, "seed": 7}""")),
    ];

    private static ShelvedExperiment Kept(long number, Experiment experiment) => new(new Guid((int)number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), number, new DateTimeOffset(2026, 11, 26, 11, (int)number, 0, TimeSpan.Zero), "hall", "horn", experiment);
}
