using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>How a guessed word did beside the machine's own first choice.</summary>
/// <param name="Bits">Bits with which the word surprises the model.</param>
/// <param name="First">The model's likeliest piece.</param>
/// <param name="FirstBits">Bits with which that one surprises it.</param>
internal sealed record GuessedWord(double Bits, string First, double FirstBits)
{
    private const string Guess = "guess";
    private const string BitsName = "bits";
    private const string FirstName = "first";
    private const string FirstBitsName = "first_bits";

    /// <summary>Settings that ask for a word: it stands a space behind the text, unless one is there or the guess is a mark.</summary>
    /// <param name="settings">The settings of the lab.</param>
    /// <param name="guess">What was typed.</param>
    public static ImmutableSortedDictionary<string, LabValue> Ask(ImmutableSortedDictionary<string, LabValue> settings, LabValue guess)
    {
        string typed = guess.Text ?? "";
        bool isBehindSpace = settings.GetValueOrDefault("text")?.Text is not { Length: > 0 } text || char.IsWhiteSpace(text[^1]);
        bool isWord = typed.Length > 0 && char.IsLetterOrDigit(typed[0]);
        return settings.SetItem(Guess, LabValue.Of(isWord && !isBehindSpace ? $" {typed}" : typed));
    }

    /// <summary>What a record of the run keeps; absent where the experiment tells nothing of the guess.</summary>
    /// <param name="bits">Bits of the guess.</param>
    /// <param name="experiment">The experiment.</param>
    public static LabValue Record(LabValue bits, Experiment experiment)
    {
        ImmutableSortedDictionary<string, LabValue>? first = experiment.Facts.GetValueOrDefault("candidates")?.Items is [{ } likeliest, ..] ? likeliest.Fields : null;
        return bits.Number is { } && first?.GetValueOrDefault("piece") is { Text: { } } piece && first.GetValueOrDefault("p")?.Number is > 0 and { } p
            ? LabValue.Map((BitsName, bits), (FirstName, piece), (FirstBitsName, LabValue.Of(-Math.Log2(p))))
            : LabValue.Absent;
    }

    /// <summary>Reads what was kept; null where no word was guessed.</summary>
    /// <param name="record">What came out.</param>
    public static GuessedWord? Of(LabValue record)
        => record.Fields is { } fields && fields.GetValueOrDefault(BitsName)?.Number is { } bits && fields.GetValueOrDefault(FirstName)?.Text is { } first && fields.GetValueOrDefault(FirstBitsName)?.Number is { } firstBits
            ? new GuessedWord(bits, first, firstBits)
            : null;
}
