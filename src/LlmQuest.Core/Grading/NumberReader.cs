using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LlmQuest.Core.Grading;

/// <summary>Reads a number as people write it.</summary>
/// <remarks>
/// Marks of many countries (<c>1,234.5</c>, <c>1.234,5</c>, <c>1 234,5</c>, <c>1'234.5</c>, <c>1_234</c>), signs, powers (<c>1e3</c>,
/// <c>10^3</c>, <c>1.5 x 10^3</c>), fractions (<c>1/2</c>, <c>1 1/2</c>), large numbers (<c>49k</c>, <c>2 million</c>), number words,
/// "about" before and a unit behind. <c>1,234</c> means 1234 first and 1.234 second, <c>1.234</c> the other way round.
/// </remarks>
internal static partial class NumberReader
{
    private const string Run = @"(?<run>[0-9][0-9.,'_ ]*|[.,][0-9]+)";
    private const string Power = @"[+-]?[0-9]{1,4}";

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["k"] = 1e3,
        ["thousand"] = 1e3,
        ["m"] = 1e6,
        ["mio"] = 1e6,
        ["million"] = 1e6,
        ["b"] = 1e9,
        ["bn"] = 1e9,
        ["billion"] = 1e9,
        ["t"] = 1e12,
        ["trillion"] = 1e12,
        ["hundred"] = 100,
        ["dozen"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Sayings = new Dictionary<string, string>
    {
        ["dozen"] = "12",
        ["half"] = "1/2",
        ["1 half"] = "1/2",
        ["quarter"] = "1/4",
        ["1 quarter"] = "1/4",
        ["3 quarters"] = "3/4",
        ["third"] = "1/3",
        ["1 third"] = "1/3",
        ["2 thirds"] = "2/3",
    }.ToFrozenDictionary();

    /// <summary>Reads a number.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="units">Units in normal form; these are never taken for <c>k</c> or <c>m</c>.</param>
    /// <returns>Null when it is not one finite number.</returns>
    public static NumberReading? Read(string text, IReadOnlyCollection<string> units)
    {
        string rest = Before().Replace(Fold.Of(text).Trim(' ', '"', '\'', '!', '?', '(', ')'), "");
        bool isNegative = rest.StartsWith('-') || MinusWord().IsMatch(rest);
        rest = Sign().Replace(rest, "");
        Match currency = Currency().Match(rest);
        rest = currency.Success ? rest[currency.Length..] : rest;
        rest = InDigits(rest);
        if (Mantissa(rest, out int length) is not { } values)
        {
            return null;
        }

        rest = rest[length..].Trim(' ', '.');
        Match scale = Scale().Match(rest);
        if (scale.Success && !units.Contains(TextForm.Of(rest)))
        {
            values = [.. values.Select(value => value * Scales[scale.Value])];
            rest = rest[scale.Length..];
        }

        string unit = Unit(currency.Value.Trim(), rest);
        bool isFine = Behind().IsMatch(unit) && values.All(double.IsFinite);
        return isFine ? new NumberReading([.. values.Select(value => isNegative ? -value : value)], unit) : null;
    }

    private static string Unit(string currency, string rest)
    {
        string behind = rest.Trim().Length == 0 ? "" : TextForm.Of(rest);
        return currency.Length == 0 ? behind : $"{currency} {behind}".Trim();
    }

    // The normal form writes number words in digits.
    private static string InDigits(string text)
    {
        if (text.Length == 0 || char.IsAsciiDigit(text[0]) || text[0] is ',' or '.')
        {
            return text;
        }

        string form = TextForm.Of(text);
        return Sayings.GetValueOrDefault(form, form);
    }

    private static ImmutableArray<double>? Mantissa(string text, out int length)
    {
        Match match = Fraction().Match(text);
        if (match.Success)
        {
            length = match.Length;
            return FractionOf(match);
        }

        match = Decimal().Match(text);
        length = match.Length;
        if (!match.Success || Marks.Read(Written(match.Groups["run"].Value)) is not { } run)
        {
            return null;
        }

        double factor = Factor(match);
        string[] readings = run.Other is null ? [run.First] : [run.First, run.Other];
        double? power = match.Groups["to"].Success ? Parsed(match.Groups["to"].Value) : null;
        return [.. readings.Select(reading => power is { } to ? Math.Pow(Parsed(reading), to) : Parsed(reading) * factor)];
    }

    private static string Written(string run)
    {
        string trimmed = run.TrimEnd(' ', '.', ',', '\'', '_');
        return trimmed.StartsWith('.') || trimmed.StartsWith(',') ? $"0{trimmed}" : trimmed;
    }

    private static double Factor(Match match)
    {
        Group exponent = match.Groups["e"].Success ? match.Groups["e"] : match.Groups["times"];
        return exponent.Success ? Math.Pow(10, Parsed(exponent.Value)) : 1;
    }

    private static ImmutableArray<double>? FractionOf(Match match)
    {
        double whole = match.Groups["whole"].Success ? Parsed(match.Groups["whole"].Value) : 0;
        double below = Parsed(match.Groups["below"].Value);
        return below == 0 ? null : [whole + (Parsed(match.Groups["above"].Value) / below)];
    }

    private static double Parsed(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|nearly|almost|some|exactly|it is|it's|is|the answer is|i think|i guess|maybe|perhaps|probably)(?![\p{L}0-9])|[=~≈≃≅])(?:\s*(?:about|around|roughly|is|it is|it's|[=~≈≃≅])(?![\p{L}0-9]))?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:minus|negative)\s", RegexOptions.CultureInvariant)]
    private static partial Regex MinusWord();

    [GeneratedRegex(@"^(?:[+-]\s*|(?:plus|minus|negative)\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\p{Sc}\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^(?:(?<whole>[0-9]{1,9})[ -])?(?<above>[0-9]{1,9})\s*/\s*(?<below>[0-9]{1,9})(?![0-9.,]*[0-9]|\s*/)", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex($@"^{Run}(?:e(?<e>{Power})(?![\p{{L}}0-9])|\s*[x*×·]\s*10\s*(?:\^|\*\*)\s*(?<times>{Power})(?![0-9])|\s*(?:\^|\*\*)\s*(?<to>{Power})(?![0-9]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?:k|thousand|m|mio|million|bn|b|billion|t|trillion|hundred|dozen)(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    // Up to three words or signs such as %, without digits.
    [GeneratedRegex(@"^(?:[^\d\s<>=+^*|]+(?: [^\d\s<>=+^*|]+){0,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();
}
