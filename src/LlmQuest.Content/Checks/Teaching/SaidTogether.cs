using System.Text.RegularExpressions;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Finds answers of several parts in a hint: an order, pairs, a text that opens a lock.</summary>
/// <remarks>Words are compared in the form in which answers are graded. Parts that the hint names apart from each other tell nothing.</remarks>
internal static partial class SaidTogether
{
    private const int MostParts = 100;
    private const int LongestHint = 20_000;
    private const int MostMentions = 500;
    private const int EnoughPairs = 2;
    private const int Two = 2;
    private const string Arrow = " → ";

    // Of two things, naming both is a comparison unless one of these stands between them.
    private static readonly string[] Sequence = [" then ", " before ", " after that ", " afterwards ", " followed by ", " → ", " > "];

    /// <summary>The things in their right order, when one sentence or list of the hint names them so; else null.</summary>
    public static string? Order(OrderChallenge order, Hint hint, string asked)
    {
        string[] names = [.. order.Items.Take(MostParts).Select(item => PlainText.Of(item.Content).Trim())];
        string[] forms = [.. names.Select(Padded)];
        bool isTold = forms.All(HasWords) && !IsInOrder(asked, forms) && Wholes(hint).Any(text => IsInOrder(text, forms));
        return isTold ? string.Join(Arrow, names) : null;
    }

    /// <summary>The pairs that stand side by side in sentences of the hint, when there are two at least; else null.</summary>
    public static string? Pairs(MatchChallenge match, Hint hint, IEnumerable<SceneElement> task)
    {
        (string Left, string Right)[] pairs = [.. match.Pairs.Take(MostParts).Select(pair => (Padded(pair.Left), Padded(pair.Right)))];
        (string Form, bool IsLeft)[] sides =
        [
            .. pairs.SelectMany(pair => new[] { (pair.Left, true), (pair.Right, false) })
                .Concat(match.Extras.Take(MostParts).Select(extra => (Padded(extra), false)))
                .Where(side => HasWords(side.Item1)).Distinct().OrderByDescending(side => side.Item1.Length),
        ];
        HashSet<(string, string)> told = [.. Parts(hint.Content).SelectMany(text => Beside(text, sides))];
        told.ExceptWith(Parts(task).SelectMany(text => Beside(text, sides)));
        MatchPair[] said = [.. match.Pairs.Take(MostParts).Where((_, i) => told.Contains(pairs[i]))];
        return said.Length >= EnoughPairs ? string.Join(", ", said.Select(pair => $"{pair.Left}: {pair.Right}")) : null;
    }

    /// <summary>The text of the solution, in quotes or code marks there, that the hint says; null when it says none. One word alone names the target.</summary>
    public static string? Steering(SteerChallenge steer, Hint hint, string asked)
    {
        string said = Padded(Prose.PlainOf(hint.Content));
        string known = $"{asked}{Padded(steer.Lock.Text)}{Padded(steer.Lock.Target)}";
        return steer.Solutions.SelectMany(solution => Quoted(solution.Content)).Take(MostParts).FirstOrDefault(text =>
        {
            string form = Padded(text);
            return form.Trim().Contains(' ', StringComparison.Ordinal) && said.Contains(form, StringComparison.Ordinal) && !known.Contains(form, StringComparison.Ordinal);
        });
    }

    private static string Padded(string text) => $" {TextForm.Of(text)} ";

    private static bool HasWords(string form) => form.Trim().Length > 0;

    private static bool IsInOrder(string text, string[] forms)
    {
        int end = 0;
        string between = "";
        foreach (string form in forms)
        {
            int found = text.IndexOf(form, end, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            // The blank between two words belongs to both.
            between = text[end..(found + 1)];
            end = found + form.Length - 1;
        }

        return forms.Length > Two || Array.Exists(Sequence, word => between.Contains(word, StringComparison.Ordinal));
    }

    // Left and right with no other side between them.
    private static IEnumerable<(string Left, string Right)> Beside(string text, (string Form, bool IsLeft)[] sides)
    {
        List<(int At, int End, string Form, bool IsLeft)> found = [];
        foreach ((string form, bool isLeft) in sides)
        {
            for (int at = text.IndexOf(form, StringComparison.Ordinal); at >= 0 && found.Count < MostMentions; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                int end = at + form.Length - 1;
                if (!found.Exists(other => at < other.End && other.At < end))
                {
                    found.Add((at, end, form, isLeft));
                }
            }
        }

        found.Sort();
        return found.Zip(found.Skip(1))
            .Where(two => two.First.IsLeft != two.Second.IsLeft)
            .Select(two => two.First.IsLeft ? (two.First.Form, two.Second.Form) : (two.Second.Form, two.First.Form));
    }

    // Whole lists, and sentences of the rest.
    private static IEnumerable<string> Wholes(Hint hint)
        => Prose.BlocksOf(hint.Content).SelectMany(block => block is ListBlock ? [Bounded(PlainText.Of(block))] : Sentences(block)).Select(Padded);

    // Sentences, items and rows.
    private static IEnumerable<string> Parts(IEnumerable<SceneElement> content)
        => Prose.BlocksOf(content).SelectMany(block => block is ListBlock or Table ? Bounded(PlainText.Of(block)).Split('\n') : Sentences(block)).Select(Padded);

    private static string[] Sentences(Block block) => SentenceEnd().Split(Bounded(PlainText.Of(block)));

    private static string Bounded(string text) => text.Length <= LongestHint ? text : text[..LongestHint];

    private static IEnumerable<string> Quoted(IEnumerable<SceneElement> content)
    {
        Block[] blocks = [.. Prose.BlocksOf(content)];
        return Prose.CodeOf(blocks).Concat(blocks.SelectMany(block => Quotes().Matches(Bounded(PlainText.Of(block))).Select(match => match.Groups[1].Value))).Select(text => text.Trim());
    }

    [GeneratedRegex(@"[.!?]\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[\"“«]([^\"“”«»]+)[\"”»]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}
