using System.Globalization;

namespace LlmQuest.Core.Diagnostics;

/// <summary>Something an author should know about a lesson file.</summary>
/// <param name="Code">Stable code, for example <c>LQ0003</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">The file, as it was opened.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, string File, int Line, int Column, string Message, string Fix)
{
    /// <summary>One line in the form editors understand.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message} {Fix}");
}
