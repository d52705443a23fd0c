using System.Globalization;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Writes goals at random: some by the grammar, some with damage, some of any characters at all.</summary>
public sealed class GoalWriter(int seed)
{
    private const string Odd = "()[]'\"\\.,=<>!&|+-*/%_ \n\t0159eExandorni\u00e9\u201c\u2265\ud83d\udc09\u0000\u001b\u202e";

    private static readonly string[] Names = ["samples", "temperature", "tokens", "texts", "token_ids", "finish_reasons", "rows", "distinct", "p", "accuracy", "same", "nowhere", "prompt", "first_divergence"];
    private static readonly string[] Fields = ["distinct", "texts", "temperature", "few", "nothing"];
    private static readonly string[] Functions = ["count", "distinct", "contains", "starts_with", "ends_with", "words", "lower", "trim", "length", "min", "max", "mean", "sum", "median", "any", "all", "abs", "round", "sorted", "flatten", "index_of", "has", "keys", "values", "no_such"];
    private static readonly string[] Operators = ["==", "!=", "<", "<=", ">", ">=", "in", "not in", "+", "-", "*", "/", "%", "and", "or"];

    private readonly Random _random = new(seed);

    /// <summary>The next expression.</summary>
    public string Next() => _random.Next(10) switch
    {
        < 5 => Condition(_random.Next(6)),
        < 7 => Damaged(Condition(_random.Next(6))),
        7 => Repeated(),
        _ => Characters(_random.Next(200)),
    };

    private string Condition(int depth) => depth <= 0 ? Leaf() : _random.Next(9) switch
    {
        < 4 => $"{Part(depth)} {Pick(Operators)} {Part(depth)}",
        4 => $"not {Part(depth)}",
        5 => $"{Pick(Functions)}({string.Join(", ", Enumerable.Range(0, _random.Next(4)).Select(_ => Condition(depth - 1)))})",
        6 => $"{Part(depth)}.{Pick(Fields)}",
        7 => $"{Part(depth)}[{Condition(depth - 1)}]",
        _ => $"-{Part(depth)}",
    };

    private string Part(int depth) => _random.Next(3) == 0 ? $"({Condition(depth - 1)})" : Condition(depth - 1);

    private string Leaf() => _random.Next(8) switch
    {
        < 3 => Pick(Names),
        3 => _random.Next(-2, 12).ToString(CultureInfo.InvariantCulture),
        4 => (_random.NextDouble() * Math.Pow(10, _random.Next(-320, 320))).ToString("R", CultureInfo.InvariantCulture),
        5 => $"'{Pick(Fields)}'",
        6 => _random.Next(2) == 0 ? "true" : "false",
        _ => $"[{string.Join(", ", Enumerable.Range(0, _random.Next(4)).Select(_ => Leaf()))}]",
    };

    private string Damaged(string goal)
    {
        char[] letters = goal.ToCharArray();
        for (int i = _random.Next(1, 4); i > 0 && letters.Length > 0; i--)
        {
            letters[_random.Next(letters.Length)] = Odd[_random.Next(Odd.Length)];
        }

        string damaged = new(letters);
        return _random.Next(3) == 0 ? damaged[.._random.Next(damaged.Length + 1)] : damaged;
    }

    // Long and deep: what a reader that calls itself, or goes back and tries again, does not survive.
    private string Repeated()
    {
        string[] pieces = ["(", "[", "not ", "-", "texts[", "count(", "(texts + ", "1 + ", "samples and ", "a.b", ".b", "'a' + ", "\\'", "[[1], ", "sorted(flatten(rows.texts) == "];
        string piece = Pick(pieces);
        int times = _random.Next(1, _random.Next(4) == 0 ? 12_000 : 60);
        return string.Concat(Enumerable.Repeat(piece, times)) + Leaf() + new string(piece.Contains('[') ? ']' : ')', _random.Next(2) * times);
    }

    private string Characters(int count)
        => new([.. Enumerable.Range(0, count).Select(_ => _random.Next(4) == 0 ? (char)_random.Next(0x10000) : Odd[_random.Next(Odd.Length)])]);

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
