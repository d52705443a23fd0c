using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LlmQuest.Core.Grading;

/// <summary>An author's pattern, read once.</summary>
internal sealed class PatternReading
{
    private const int LongestExpression = 500;
    private const string Separator = " | ";
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private readonly List<string> _words = [];
    private readonly List<Regex> _expressions = [];

    private PatternReading(string text) => Text = text;

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>The answers that are spelled out, as written.</summary>
    public ImmutableArray<string> Words { get; private set; } = [];

    /// <summary>The same in normal form.</summary>
    public ImmutableArray<string> Forms { get; private set; } = [];

    /// <summary>What is wrong with it; null when it can be used.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether it takes every answer.</summary>
    public bool IsCatchAll => Text.Trim() is "/.*/" or "/.+/";

    /// <summary>Whether it has a regular expression.</summary>
    public bool HasExpression => _expressions.Count > 0;

    public static PatternReading Of(string text)
    {
        PatternReading reading = new(text);
        string trimmed = text.Trim();
        bool isOne = IsExpression(trimmed) && !trimmed.Contains("/ | /", StringComparison.Ordinal);
        foreach (string part in isOne ? [trimmed] : trimmed.Split(Separator))
        {
            reading.Add(part.Trim());
        }

        reading.Words = [.. reading._words];
        reading.Forms = [.. reading._words.Select(TextForm.Of)];
        return reading;
    }

    /// <summary>Whether one of the expressions takes the whole answer, as typed or in normal form.</summary>
    public bool Matches(string answer, string form) => _expressions.Any(expression => expression.IsMatch(answer) || expression.IsMatch(form));

    private static bool IsExpression(string text) => text.Length > 2 && text[0] == '/' && text[^1] == '/';

    private void Add(string part)
    {
        if (part.Length == 0)
        {
            Problem ??= "An answer is empty. Write words, or leave out the bar.";
        }
        else if (IsExpression(part))
        {
            AddExpression(part[1..^1]);
        }
        else
        {
            _words.Add(part);
        }
    }

    private void AddExpression(string expression)
    {
        if (expression.Length > LongestExpression)
        {
            Problem ??= $"The regular expression is longer than {LongestExpression} characters. Make it shorter, or list the answers: cat | kitten.";
            return;
        }

        try
        {
            // Alone first: a stray bracket would otherwise pair with the ones around it.
            _ = new Regex(expression, Options);
            _expressions.Add(new Regex($@"\A(?:{expression})\z", Options));
        }
        catch (NotSupportedException)
        {
            Problem ??= $"/{expression}/ looks ahead or behind, refers back to a group, or is too large, which patterns here cannot. Write it without, or list the answers: cat | kitten.";
        }
        catch (ArgumentException e)
        {
            Problem ??= $"/{expression}/ is no regular expression: {e.Message} Correct it, or list the answers: cat | kitten.";
        }
    }
}
