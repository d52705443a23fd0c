using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using LlmQuest.Content.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine.Told;

/// <summary>
/// Whole plays of one small house, word for word, held against the files beside this one. A play is what is typed, a line each;
/// <c>= {…}</c> lays the facts of the next experiment ready, <c>~ cancelled</c> lets the next ones end so, <c>* waived {…}</c> is recorded by somebody else.
/// </summary>
[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class ToldTests(Reload reload)
{
    private static readonly string Here = Path.GetDirectoryName(Source())!;

    private static IEnumerable<string> Plays => Directory.EnumerateFiles(Here, "*.play").Select(file => Path.GetFileNameWithoutExtension(file)!);

    [TestCaseSource(nameof(Plays))]
    public async Task A_play_is_told_word_for_word(string play)
    {
        string told = await Told(await File.ReadAllLinesAsync(Path.Combine(Here, play + ".play")));
        string file = Path.Combine(Here, play + ".golden.txt");
        if (reload == Reload.Never && Environment.GetEnvironmentVariable("LLMQUEST_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, told);
        }

        Assert.That(told, Is.EqualTo(File.Exists(file) ? await File.ReadAllTextAsync(file) : "(missing)"), "Run the tests once with LLMQUEST_UPDATE_GOLDEN=1.");
    }

    private static World House()
    {
        CourseReading reading = CourseReader.Read(Path.Combine(Here, "course"), DeclaredLabs.Registry);
        Assert.That(reading.HasErrors, Is.False);
        return new World(reading.Course!, DeclaredLabs.Registry);
    }

    private async Task<string> Told(IEnumerable<string> lines)
    {
        var player = new Player(House(), reload);
        var told = new StringBuilder(Shown(player.State.Transcript));
        foreach (string line in lines.Where(line => line.Length > 0))
        {
            ImmutableList<TranscriptEntry> before = player.State.Transcript;
            int asked = player.Labs.Asked.Count;
            await (line[0] switch
            {
                '=' => Lay(player, line[2..]),
                '~' => End(player, line[2..]),
                '*' => Record(player, line[2..]),
                _ => player.Type(line),
            });

            // A copy has a transcript of its own, which ends with it.
            bool isOn = player.State.Transcript.Count >= before.Count && player.State.Transcript[before.Count - 1] == before[^1];
            told.Append(isOn ? Shown(player.State.Transcript.Skip(before.Count)) : $"\n> {line}\n(the copy is gone)\n");
            told.Append(string.Concat(player.Labs.Asked.Skip(asked).Select(Shown)));
        }

        return told.ToString();
    }

    // What is asked of a lab, apart from the usual values of the labs that write.
    private static string Shown(ImmutableSortedDictionary<string, LabValue> asked)
        => $"ASKS {string.Join(", ", asked.Where(set => GenerateLab.Parameters.FirstOrDefault(usual => usual.Name == set.Key)?.Default?.Equals(set.Value) != true).Select(set => $"{set.Key} = {set.Value}"))}\n";

    private static string Shown(IEnumerable<TranscriptEntry> entries) => string.Concat(entries.Select(Shown));

    private static string Shown(TranscriptEntry entry)
        => entry.Kind == TranscriptKind.Command ? $"\n> {entry.Text}\n" : $"{entry.Kind.ToString().ToUpperInvariant()[..4]} {entry.Text.Replace("\n", "\n     ", StringComparison.Ordinal)}\n";

    private static Task Lay(Player player, string json)
    {
        using JsonDocument facts = JsonDocument.Parse(json);
        player.Labs.Add([.. LabValueJson.Of(facts.RootElement).Fields!.Select(fact => (fact.Key, fact.Value))]);
        return Task.CompletedTask;
    }

    private static Task End(Player player, string finish)
    {
        player.Labs.Finish = finish;
        return Task.CompletedTask;
    }

    private static Task Record(Player player, string json)
    {
        int cut = json.IndexOf(' ', StringComparison.Ordinal);
        using JsonDocument data = JsonDocument.Parse(json[cut..]);
        player.Record(EventCodec.Read(json[..cut], data.RootElement));
        return Task.CompletedTask;
    }

    private static string Source([CallerFilePath] string file = "") => file;
}
