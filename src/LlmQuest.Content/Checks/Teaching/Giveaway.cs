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
/// What is put in order or matched is told as <see cref="SaidTogether"/> says. The target of a lock stands in its task, and a
/// prediction has no answer before it is run.
/// </remarks>
internal sealed class Giveaway
{
    private const int MostAnswers = 200;
    private const int ShortestAnswer = 3;
    private const string Or = " | ";

    // Words that a hint cannot do without.
    private static readonly HashSet<string> Everyday = new(StringComparer.Ordinal)
    {
        "yes", "true", "false", "all", "none", "both", "more", "less", "fewer", "most", "least", "same", "different", "first", "last",
        "always", "never", "sometimes", "higher", "lower", "before", "after", "left", "right", "nothing", "everything", "one", "many", "not",
    };

    private readonly Challenge _challenge;
    private readonly string _asked;
    private readonly string _askedForm;
    private readonly Phrase[] _right;
    private readonly Phrase[] _wrong;
    private readonly Lazy<bool> _isNumberAsked;
    private readonly Lazy<HashSet<string>> _commands;

    public Giveaway(Challenge challenge)
    {
        _challenge = challenge;
        _asked = $"{challenge.Title}\n{Prose.PlainOf(challenge.Task)}";
        _askedForm = Padded(_asked);
        _right = [.. RightOf(challenge).Take(MostAnswers).Select(Phrase.Of)];
        _wrong = [.. OptionsOf(challenge, isRight: false).Take(MostAnswers).Select(Phrase.Of).Where(wrong => !_right.Any(right => right.Form.Contains(wrong.Form, StringComparison.Ordinal)))];
        _isNumberAsked = new(() => challenge is NumberChallenge number && SaidNumber.Find(number, _asked, isStrict: false) is not null);
        _commands = new(() => [.. Commands(challenge.Solutions.SelectMany(part => part.Content)).Except(Commands(challenge.Task))]);
    }

    /// <summary>What the hint says and should not; null when it gives nothing away.</summary>
    public string? Find(Hint hint, bool isLast) => _challenge switch
    {
        TextChallenge { IsList: false } => FirstSaid(Padded(Prose.PlainOf(hint.Content)))?.Words,
        TextChallenge or ChoiceChallenge => AllSaid(Padded(Prose.PlainOf(hint.Content))),
        NumberChallenge number => SaidNumber.Find(number, Prose.PlainOf(hint.Content)) is { } said && !_isNumberAsked.Value ? said : null,
        OrderChallenge order => SaidTogether.Order(order, hint, _askedForm),
        MatchChallenge match => SaidTogether.Pairs(match, hint, _challenge.Task),
        SteerChallenge steer => SaidTogether.Steering(steer, hint, _askedForm),
        DoChallenge => isLast ? null : Commands(hint.Content).FirstOrDefault(_commands.Value.Contains),
        PredictChallenge or ReflectChallenge => null,
        _ => throw _challenge.UnknownTo(nameof(Giveaway)),
    };

    // As written: the patterns themselves are not read here, which can take long. Of a list one way to say each member will do.
    private static IEnumerable<string> RightOf(Challenge challenge) => challenge switch
    {
        ChoiceChallenge => OptionsOf(challenge, isRight: true),
        TextChallenge text => WordsOf(text),
        NumberChallenge or OrderChallenge or MatchChallenge or DoChallenge or SteerChallenge or PredictChallenge or ReflectChallenge => [],
        _ => throw challenge.UnknownTo(nameof(Giveaway)),
    };

    private static IEnumerable<string> WordsOf(TextChallenge text) => text.Replies.Where(reply => reply.IsRight)
        .SelectMany(reply => reply.Patterns)
        .SelectMany(pattern => pattern.Text.Split(Or).Take(text.IsList ? 1 : MostAnswers))
        .Where(words => !words.TrimStart().StartsWith('/') && words.Trim().Length > 0);

    private static IEnumerable<string> OptionsOf(Challenge challenge, bool isRight)
        => challenge is ChoiceChallenge choice ? choice.Options.Where(option => option.IsRight == isRight).Select(option => PlainText.Of(option.Text)).Where(words => words.Length > 0) : [];

    private static IEnumerable<string> Commands(IEnumerable<SceneElement> elements)
        => Prose.CodeOf(Prose.BlocksOf(elements)).Select(Line).Where(line => line.Contains(' ', StringComparison.Ordinal));

    private static string Line(string code) => string.Join(' ', code.TrimStart('>', '$', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string Padded(string text) => $" {TextForm.Of(text)} ";

    private Phrase? FirstSaid(string hint) => _right.FirstOrDefault(answer => IsTelling(hint, answer));

    private string? AllSaid(string hint)
    {
        bool areSaid = _right.Length > 0 && Array.TrueForAll(_right, right => hint.Contains(right.Form, StringComparison.Ordinal));
        return areSaid && FirstSaid(hint) is not null && !Array.Exists(_wrong, wrong => hint.Contains(wrong.Form, StringComparison.Ordinal))
            ? string.Join(", ", _right.Select(right => right.Words))
            : null;
    }

    private bool IsTelling(string hint, Phrase answer)
    {
        bool isPlain = answer.Form.Trim() is { Length: >= ShortestAnswer } form && !Everyday.Contains(form);
        return hint == answer.Form || (isPlain && hint.Contains(answer.Form, StringComparison.Ordinal) && !_askedForm.Contains(answer.Form, StringComparison.Ordinal));
    }

    private sealed record Phrase(string Words, string Form)
    {
        public static Phrase Of(string words) => new(words.Trim(), Padded(words));
    }
}
