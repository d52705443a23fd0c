using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Grading;

/// <summary>Cuts a typed list into its members.</summary>
internal static partial class ListReader
{
    private const int Cuts = 3;
    private const int MostJoined = 3;

    /// <summary>The members. A piece that fits an answer is not cut further, so that "research and development" can be one.</summary>
    public static IEnumerable<ListMember> Read(ImmutableArray<AnswerReply> replies, string answer)
    {
        List<ListMember> members = [.. Read(replies, answer, 0)];
        if (members.Count == 0 || IsForeseen(members[0]) || LeadIn.Without(answer) is not { } rest)
        {
            return members;
        }

        List<ListMember> led = [.. Read(replies, rest, 0)];
        return led.Count > 0 && IsForeseen(led[0]) ? led : members;
    }

    private static bool IsForeseen(ListMember member) => member.Pattern is { Reading.IsCatchAll: false };

    private static IEnumerable<ListMember> Read(ImmutableArray<AnswerReply> replies, string piece, int cut)
    {
        string form = TextForm.Of(piece);
        if (form.Length == 0)
        {
            return [];
        }

        (AnswerReply Reply, AnswerPattern Pattern)? found = TextGrading.Find(replies, piece.Trim(), form);
        string[] pieces = cut < Cuts ? [.. Cut(piece, cut).Where(part => TextForm.Of(part).Length > 0)] : [piece];
        string[] words = piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (cut == Cuts && found is null && words.Length > 1 && words.All(word => IsSpelledOut(replies, TextForm.Of(word))))
        {
            return words.SelectMany(word => Read(replies, word, Cuts));
        }

        if (cut == Cuts || (found is { } known && (pieces.Length == 1 || known.Pattern.Reading.Forms.Contains(form))))
        {
            found ??= TextGrading.CatchAll(replies);
            return [new ListMember(piece.Trim(), form, found?.Reply, found?.Pattern)];
        }

        return (cut == Cuts - 1 ? Rejoined(replies, pieces) : pieces).SelectMany(part => Read(replies, part, cut + 1));
    }

    // "r and d and tokens": neighbours that make a known member together are put together again.
    private static IEnumerable<string> Rejoined(ImmutableArray<AnswerReply> replies, string[] pieces)
    {
        for (int i = 0; i < pieces.Length;)
        {
            int count = Math.Min(MostJoined, pieces.Length - i);
            while (count > 1 && !IsSpelledOut(replies, TextForm.Of(string.Join(" and ", pieces.Skip(i).Take(count)))))
            {
                count--;
            }

            yield return string.Join(" and ", pieces.Skip(i).Take(count).Select(piece => piece.Trim()));
            i += count;
        }
    }

    private static bool IsSpelledOut(ImmutableArray<AnswerReply> replies, string form)
        => replies.SelectMany(reply => reply.Patterns).Any(pattern => pattern.Reading.Forms.Contains(form));

    private static string[] Cut(string piece, int cut) => (cut switch
    {
        0 => Lines(),
        1 => Commas(),
        _ => Ands(),
    }).Split(piece);

    [GeneratedRegex(@"[;\r\n]+")]
    private static partial Regex Lines();

    // Not between the thousands of a number.
    [GeneratedRegex(@",(?!(?<=(?:^|[^0-9,])[0-9]{1,3}(?:,[0-9]{3})*,)[0-9]{3}(?:,[0-9]{3})*(?![0-9,]))")]
    private static partial Regex Commas();

    [GeneratedRegex(@"(?:^|\s)and\s|&|/|\s\+\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ands();
}
