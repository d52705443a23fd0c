using System.Text;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Random answers: noise, pieces of what people type, and model answers that were changed.</summary>
public sealed class AnswerLines(int seed)
{
    private const int LongLine = 200_000;
    private const string Alphabet = "abcd1234567890,.'_ -+/^%()>=;:&|\"eExXkKmM\t\n\u00a0\u202f\u2212\u200bßẞİıſµ²½ﬁＡéệ\u0301\u0323🐉\ud800\udc00\u0000\u001b\u202e…“”’—";

    private static readonly string[] Pieces =
    [
        "a", "b", "c", "d", "and", "then", "none", "option", "token", "tokens", "1,234", "1.234,5", "1e999", "10^3", "0x1F", "NaN", "infinity", "1/0", "1/2", "half",
        "three", "hundred", "million", "percent", "%", "k", "about", "~", "minus", "->", "→", "=", ";", "1a", "2b", "/.*/", "(((", "café", "cafe\u0301", "don't", "the", "99999999999999999999",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One answer, perhaps to this challenge.</summary>
    public string Next(Challenge challenge) => _random.Next(8) switch
    {
        0 => Noise(_random.Next(40)),
        1 => AnyUnits(_random.Next(200)),
        2 or 3 => string.Join(_random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, _random.Next(1, 9)).Select(_ => Pick(Pieces))),
        4 => ModelAnswer.Of(challenge) ?? "",
        5 or 6 => Changed(ModelAnswer.Of(challenge) ?? Pick(Pieces)),
        _ => _random.Next(20) == 0 ? Long() : Pick(Pieces),
    };

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];

    private string Noise(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[_random.Next(Alphabet.Length)]));

    private string AnyUnits(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)_random.Next(0x10000)));

    private string Long() => new StringBuilder().Insert(0, Noise(_random.Next(1, 6)), _random.Next(LongLine / 6)).ToString();

    private string Changed(string text)
    {
        int at = _random.Next(text.Length + 1);
        return _random.Next(4) switch
        {
            0 => text.Insert(at, Noise(1)),
            1 => at < text.Length ? text.Remove(at, 1) : text,
            2 => $"{text} {Pick(Pieces)}",
            _ => text.ToUpperInvariant(),
        };
    }
}
