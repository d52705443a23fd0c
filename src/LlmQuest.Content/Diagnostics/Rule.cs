using System.Globalization;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Text;

namespace LlmQuest.Content.Diagnostics;

/// <summary>One thing that <c>course check</c> looks at: its message, how to mend it, and why it matters.</summary>
/// <param name="Code">Stable code, for example <c>LQ0003</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">What is wrong, in a few words; the title of its page.</param>
/// <param name="Message">What is wrong; <c>{0}</c> and so on stand for what was found.</param>
/// <param name="Fix">What to do; the same places.</param>
/// <param name="Why">Why it matters, for its page.</param>
public sealed record Rule(string Code, Severity Severity, string Title, string Message, string Fix, string Why)
{
    private const int LongestPart = 200;

    /// <summary>A diagnostic of this rule.</summary>
    /// <param name="at">Where.</param>
    /// <param name="parts">What was found; control characters are removed, and long texts cut.</param>
    public Diagnostic At(SourcePosition at, params string[] parts)
    {
        object[] safe = [.. parts.Select(Safe)];
        return new Diagnostic(
            Code,
            Severity,
            DisplayText.Strip(at.File),
            at.Line,
            at.Column,
            string.Format(CultureInfo.InvariantCulture, Message, safe),
            string.Format(CultureInfo.InvariantCulture, Fix, safe));
    }

    private static string Safe(string part)
    {
        string cut = part.Length <= LongestPart ? part : string.Concat(part.AsSpan(0, LongestPart), "…");
        return DisplayText.Strip(cut).ReplaceLineEndings(" ").Replace('\t', ' ');
    }
}
