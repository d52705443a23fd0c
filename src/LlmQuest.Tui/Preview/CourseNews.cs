using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Preview;

/// <summary>A course as it was read last.</summary>
/// <param name="World">The newest text without errors, laid out; null while there was none.</param>
/// <param name="IsNewest">Whether that is the text that was read last; otherwise something in it is an error.</param>
/// <param name="Found">What is wrong with what was read last, by file, line and column; files are named within the folder.</param>
/// <param name="Problem">Why it cannot be shown although nothing in it is an error, in a sentence; else empty.</param>
/// <param name="Drafts">Ids of the stages that learners do not see yet.</param>
public sealed record CourseNews(World? World, bool IsNewest, ImmutableArray<Diagnostic> Found, string Problem, ImmutableArray<string> Drafts)
{
    private const string LastSound = "shown is the last text without errors";

    /// <summary>Nothing was read yet.</summary>
    public static CourseNews None { get; } = new(null, false, [], "", []);

    /// <summary>How much there is to mend, in a few words.</summary>
    public string Count
    {
        get
        {
            int errors = Found.Count(found => found.Severity == Severity.Error);
            string[] counts = [Of(errors, "error"), Of(Found.Length - errors, "warning")];
            string all = string.Join(", ", counts.Where(count => count.Length > 0));
            return all.Length > 0 ? all : Problem.Length > 0 ? "cannot be shown" : "nothing to mend";
        }
    }

    /// <summary>How it stands, in a few words for the margin.</summary>
    public string Margin => IsNewest ? Count : $"{Count}, {(World is null ? "nothing to show yet" : LastSound)}";

    /// <summary>How it stands, in a sentence or two, with the first thing to mend.</summary>
    public string Told
    {
        get
        {
            Diagnostic? first = Found.FirstOrDefault(found => found.Severity == Severity.Error) ?? Found.FirstOrDefault();
            string text = $"The course was read: {Margin}.";
            return Problem.Length > 0 ? $"{text} {Problem}" : first is null ? text : $"{text} {DisplayText.Strip(first.ToString())}";
        }
    }

    private static string Of(int number, string noun) => number == 0 ? "" : Quantity.Of(number, noun);
}
