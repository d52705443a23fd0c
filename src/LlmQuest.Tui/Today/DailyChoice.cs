using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LlmQuest.Tui.Today;

/// <summary>Which sentence it is on a day, and at which words one bets: the same for everybody who asks the same model.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Places">The words that are bet on, by their place from 0, in order.</param>
internal sealed record DailyChoice(string Sentence, IReadOnlyList<int> Places)
{
    /// <summary>How many bets there are.</summary>
    public const int Bets = 6;

    // With fewer words before it, nearly anything could come next.
    private const int FirstPlace = 3;

    /// <summary>The choice of a day.</summary>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="digest">Digest of the model.</param>
    public static DailyChoice Of(DateOnly day, string digest)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {digest}")));
        string sentence = SentenceTable.All[(int)(BitConverter.ToUInt32(hash, 0) % (uint)SentenceTable.All.Length)];
        int words = Words(sentence).Length;
        int[] places = [.. Enumerable.Range(FirstPlace, words - FirstPlace).OrderBy(place => hash[4 + (place % 28)]).ThenBy(place => place).Take(Bets).Order()];
        return new DailyChoice(sentence, places);
    }

    /// <summary>The words of a sentence.</summary>
    public static string[] Words(string sentence) => sentence.Split(' ');

    /// <summary>What stands before a word.</summary>
    public string Before(int place) => string.Join(' ', Words(Sentence).Take(place));

    /// <summary>A word, with the space before it and without the mark behind it.</summary>
    public string Word(int place) => " " + Words(Sentence)[place].TrimEnd(',', '.', ';');
}
