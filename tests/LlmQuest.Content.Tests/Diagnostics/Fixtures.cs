using LlmQuest.Testing;

namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>Finds the fixtures of rules; those that cannot be checked in as text are made in a folder that goes away afterwards.</summary>
internal sealed class Fixtures : IDisposable
{
    private readonly List<DirectoryInfo> _made = [];

    private static string Home { get; } = Path.Combine(Repository.Root, "tests", "LlmQuest.Content.Tests");

    /// <summary>The file that lists what the failing fixture must give.</summary>
    public static string ExpectedOf(string code) => Path.Combine(Home, "bad", code, Fixture.Expected);

    /// <summary>Every code that has a folder.</summary>
    public static IEnumerable<string> Names()
        => new[] { "bad", "good" }.SelectMany(side => Directory.EnumerateDirectories(Path.Combine(Home, side))).Select(folder => Path.GetFileName(folder)!);

    public Task<Fixture> BadAsync(string code) => Of("bad", code).CheckedAsync();

    public Task<Fixture> GoodAsync(string code) => Of("good", code).CheckedAsync();

    public void Dispose()
    {
        foreach (DirectoryInfo folder in _made)
        {
            folder.Delete(recursive: true);
        }
    }

    private Fixture Of(string side, string code)
    {
        string folder = Path.Combine(Home, side, code);
        if (MadeFixtures.Find(code) is not { } made || side == "good")
        {
            return new Fixture(folder);
        }

        DirectoryInfo temporary = Directory.CreateTempSubdirectory("llmquest-");
        _made.Add(temporary);
        made.Write(temporary.FullName);
        return new Fixture(temporary.FullName);
    }
}
