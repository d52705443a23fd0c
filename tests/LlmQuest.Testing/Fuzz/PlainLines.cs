using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Random lines for the adventure: what people type, what they mistype, and what no person types.</summary>
/// <param name="world">The course that is played.</param>
/// <param name="seed">The same seed makes the same lines.</param>
public sealed class PlainLines(World world, int seed)
{
    private const int LongLine = 1 << 20;
    private const string Alphabet = "abcdeghiklnorstuvwxyz0123456789 .,;:!?'\"()[]{}<>=+-*/\\|~^%$#@&_`\t\u00a0\u202f\u200b\u200e\u200f\u061c\u202a\u202e\u2066\u2069\u2028\u2029\u0085\u009b\u0007\u0008\u000b\u000c\u007f\0\u001b\ufeff\ufffd\ufffeßẞİıſﬁＡé\u0301\u0323अक्षि🐉👩‍🚀\ud800\udc00…“”—";

    private static readonly string[] Pieces =
    [
        "it", "the", "a", "all", "me", "1", "2", "3", "a", "b", "ab", "d, a", "0.6", "0.6 70%", "49152", "1e999", "-1", "NaN", "any", "none", "everywhere", "[0]", "[0, 0, 0]", "{\"a\": 1}",
        "\"strawberry\"", "on \"strawberry\"", "token", "three", "Paris", "gold", "Treasure gleamed. The king's door is made of solid", "top_k, top_p, min_p", "undo", "xyzzy",
        "\u001b[2J\u001b[1;1H", "\u001b]0;title\u0007", "\u009b31m", "\u001bP1$r\u001b\\", "\u202eback", "\u200ftoken\u200e", "\r\rrun", "%s%n{0}{1:x}", "../../etc/passwd", "https://example.org/", "`generate`", "<b>", "[x](y)",
    ];

    private readonly Random _random = new(seed);
    private readonly ImmutableArray<string> _verbs = [.. VerbTable.All.SelectMany(entry => entry.Words).Concat(VerbTable.Directions.Keys)];
    private readonly ImmutableArray<string> _names = [.. Names(world).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>One line, perhaps one that gets on.</summary>
    /// <param name="state">The run.</param>
    public string Next(RunState state) => _random.Next(20) switch
    {
        < 3 => Onward(state),
        < 9 => $"{Pick(_verbs)} {Object()}",
        < 11 => Pick(_verbs),
        < 13 => Changed($"{Pick(_verbs)} {Object()}"),
        < 14 => Object(),
        < 15 => Completed(state),
        < 16 => $"{Pick(_verbs)} {Noise(60)} {Object()}",
        < 17 => AnyUnits(_random.Next(200)),
        < 19 => Noise(_random.Next(80)),
        _ => Rare(),
    };

    private static IEnumerable<string> Names(World world)
        => world.Stages.SelectMany(stage => stage.Scenes.SelectMany(Names).Concat(stage.Challenges.Select(challenge => challenge.Title)).Append(stage.Stage.Title).Append(stage.Id))
            .Concat(world.Treasures.Values.Select(treasure => treasure.Name))
            .Concat(world.Course.Terms.Keys)
            .Concat(world.Labs.All.SelectMany(lab => lab.Parameters.Select(parameter => parameter.Name).Append(lab.Name)));

    private static IEnumerable<string> Names(SceneMap scene)
        => scene.Things.SelectMany(thing => thing.Names)
            .Concat(scene.Exits.SelectMany(exit => exit.Names.Add(exit.Direction)))
            .Concat(scene.Dialogues.SelectMany(said => said.Choices.Select(choice => choice.Text).Append(said.Speaker)))
            .Concat(scene.Labs.Select(lab => lab.Id))
            .Append(scene.Title);

    // What a learner would do who knows everything: so that the lines get to every place.
    private string Onward(RunState state)
    {
        string stage = state.Stage;
        Challenge? challenge = Current.Challenge(world, state);
        return _random.Next(6) switch
        {
            0 => "next",
            1 => $"go {Pick(Ways(state))}",
            2 => "generate",
            3 when challenge is not null => "reveal",
            4 => $"task {_random.Next(1, 5)}",
            _ when challenge is PredictChallenge => $"predict {Pick(["0.7", "0.7 80%", "49152", "Paris", "any"])}",
            _ when challenge is SteerChallenge => "steer Treasure gleamed. The king's door is made of solid",
            _ when challenge is not null => $"answer {ModelAnswer.Of(challenge, stage)}",
            _ => "map",
        };
    }

    private ImmutableArray<string> Ways(RunState state)
    {
        string[] ways = [.. world.Stage(state.Stage).Scene(state.Scene).Exits.SelectMany(exit => exit.Names.Add(exit.Direction))];
        return [.. ways, .. world.Stages.Select(stage => stage.Id)];
    }

    private string Completed(RunState state)
    {
        string beginning = Pick(_verbs);
        IReadOnlyList<string> lines = Completion.Of(world, state, beginning[.._random.Next(1, beginning.Length + 1)]);
        return lines.Count == 0 ? beginning : lines[_random.Next(lines.Count)] + Object();
    }

    private string Object() => _random.Next(4) switch
    {
        0 => Pick(_names),
        1 => Pick(Pieces),
        2 => $"{Pick(_names)} {Pick(Pieces)}",
        _ => $"{Pick(_names)} {_random.Next(-2, 12).ToString(CultureInfo.InvariantCulture)}",
    };

    private string Rare() => _random.Next(40) switch
    {
        0 => Long(),
        < 4 => Repeated(Noise(6), _random.Next(4000)),
        < 8 => $"{Pick(_verbs)} {Repeated(Pick(Pieces), 4000)}",
        < 20 => $"! {Noise(200)}",
        < 24 => "quit",
        _ => "",
    };

    private string Long() => Repeated(Noise(_random.Next(1, 6)) + "x", LongLine);

    private static string Repeated(string text, int length) => text.Length == 0 ? "" : new StringBuilder().Insert(0, text, (length / text.Length) + 1).ToString()[..length];

    private string Pick(IReadOnlyList<string> texts) => texts[_random.Next(texts.Count)];

    private string Noise(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[_random.Next(Alphabet.Length)]));

    // Halves of surrogates included; a newline would be another line.
    private string AnyUnits(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)_random.Next(0x10000))).Replace('\n', ' ');

    private string Changed(string text)
    {
        int at = _random.Next(text.Length + 1);
        return _random.Next(4) switch
        {
            0 => text.Insert(at, Noise(1)),
            1 => at < text.Length ? text.Remove(at, 1) : text,
            2 => $"{text} {text}",
            _ => text.ToUpperInvariant(),
        };
    }
}
