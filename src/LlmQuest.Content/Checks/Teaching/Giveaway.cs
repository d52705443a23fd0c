using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Finds an answer in a hint.</summary>
/// <remarks>
/// Words are compared in the form in which answers are graded, whole words only. What the task says itself gives nothing away, nor do
/// answers of fewer than three letters and everyday words, unless they are all of the hint. Of a list all members have to be there.
/// A right option does not count when a wrong one is named beside it: then they are compared. In a challenge of type do the commands of
/// the solution are looked for in code marks, but not in the last hint; commands of one word name a tool, not the answer.
/// The target of a lock stands in its task, and a prediction has no answer before it is run.
/// </remarks>
internal sealed class Giveaway
{
    private const int MostAnswers = 200;
    private const int ShortestAnswer = 3;

    // Words that a hint cannot do without.
    private static readonly HashSet<string> Everyday = new(StringComparer.Ordinal)
    {
        "yes", "true", "false", "all", "none", "both", "more", "less", "fewer", "most", "least", "same", "different", "first", "last",
        "always", "never", "sometimes", "higher", "lower", "before", "after", "left", "right", "nothing", "everything", "one", "many", "not",
    };

    private readonly Challenge _challenge;
    private readonly string _asked;
    private readonly string _askedForm;

    public Giveaway(Challenge challenge)
    {
        _challenge = challenge;
        _asked = $"{challenge.Title}\n{Prose.PlainOf(challenge.Task)}";
        _askedForm = Padded(_asked);
    }

    /// <summary>What the hint says and should not; null when it gives nothing away.</summary>
    public string? Find(Hint hint, bool isLast)
    {
        string text = Prose.PlainOf(hint.Content);
        string form = Padded(text);
        return _challenge switch
        {
            TextChallenge { IsList: true } list => AllMembers(list, form),
            TextChallenge challenge => Answers(challenge).FirstOrDefault(answer => Says(form, answer)),
            ChoiceChallenge choice => Options(choice, form),
            NumberChallenge number => SaidNumber.Find(number, text) is { } said && SaidNumber.Find(number, _asked, isStrict: false) is null ? said : null,
            DoChallenge when !isLast => Command(hint),
            _ => null,
        };
    }

    private static IEnumerable<string> Answers(TextChallenge challenge) => ModelAnswer.Right(challenge).Select(right => right.Answer).OfType<string>().Take(MostAnswers);

    private string? AllMembers(TextChallenge list, string hint)
    {
        ImmutableArray<AnswerPattern> members = [.. list.Replies.Where(reply => reply.IsRight).SelectMany(reply => reply.Patterns).Take(MostAnswers)];
        string[] first = [.. members.Select(member => member.Text.Split(" | ")[0])];
        return first.Length > 0 && first.All(word => hint.Contains(Padded(word), StringComparison.Ordinal)) && first.Any(word => Says(hint, word)) ? string.Join(", ", first) : null;
    }

    private string? Options(ChoiceChallenge choice, string hint)
    {
        string[] right = [.. Words(choice, isRight: true)];
        bool areAllSaid = right.Length > 0 && right.All(words => hint.Contains(Padded(words), StringComparison.Ordinal));
        bool isComparing = !areAllSaid || Words(choice, isRight: false).Any(words => !IsPartOfAny(words, right) && hint.Contains(Padded(words), StringComparison.Ordinal));
        return !isComparing && right.Any(words => Says(hint, words)) ? string.Join(", ", right) : null;
    }

    private static IEnumerable<string> Words(ChoiceChallenge choice, bool isRight)
        => choice.Options.Take(MostAnswers).Where(option => option.IsRight == isRight).Select(option => PlainText.Of(option.Text)).Where(words => TextForm.Of(words).Length > 0);

    private static bool IsPartOfAny(string words, string[] longer) => longer.Any(other => Padded(other).Contains(Padded(words), StringComparison.Ordinal));

    private bool Says(string hint, string answer)
    {
        string padded = Padded(answer);
        string form = padded.Trim();
        bool isTelling = form.Length >= ShortestAnswer && !Everyday.Contains(form);
        return hint == padded || (isTelling && hint.Contains(padded, StringComparison.Ordinal) && !_askedForm.Contains(padded, StringComparison.Ordinal));
    }

    private string? Command(Hint hint)
    {
        HashSet<string> solution = [.. _challenge.Solutions.SelectMany(part => Prose.CodeOf(Prose.BlocksOf(part.Content))).Select(Line)];
        HashSet<string> task = [.. Prose.CodeOf(Prose.BlocksOf(_challenge.Task)).Select(Line)];
        return Prose.CodeOf(Prose.BlocksOf(hint.Content)).Select(Line).FirstOrDefault(line => line.Contains(' ', StringComparison.Ordinal) && solution.Contains(line) && !task.Contains(line));
    }

    private static string Line(string code) => string.Join(' ', code.TrimStart('>', '$', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string Padded(string text) => $" {TextForm.Of(text)} ";
}
