using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Certificates;

/// <summary>A certificate in lines, for a text file and for the lines of a drawing.</summary>
internal static class CertificateText
{
    /// <summary>The heading.</summary>
    public const string Heading = "What was done";

    /// <summary>The whole, as a text.</summary>
    public static string Of(Certificate certificate)
        => string.Join('\n', [Heading, "", $"{certificate.Learner}, in {certificate.Course}", Span(certificate), "", .. Stages(certificate), "", .. Counts(certificate), "", .. Hashes(certificate), ""]);

    /// <summary>From when to when.</summary>
    public static string Span(Certificate certificate) => certificate.Seal is { } seal
        ? $"{Day(seal.First)} to {Day(seal.Last)}, on {Quantity.Of(certificate.Days, "day")}"
        : "Nothing is kept of this run yet";

    /// <summary>The stages, one a line.</summary>
    public static IEnumerable<string> Stages(Certificate certificate)
    {
        int title = certificate.Stages.Select(stage => stage.Title.Length).DefaultIfEmpty().Max();
        int standing = certificate.Stages.Select(stage => Standing(stage).Length).DefaultIfEmpty().Max();
        return certificate.Stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Title.PadRight(title)}  {Standing(stage).PadRight(standing)}  {stage.Passed} of {Quantity.Of(stage.Challenges, "challenge")}"));
    }

    /// <summary>What was counted.</summary>
    public static IEnumerable<string> Counts(Certificate certificate)
    {
        yield return $"{certificate.PassedStages} of {Quantity.Of(certificate.AllStages, "stage")} passed, {Quantity.Of(certificate.Passed, "challenge")} passed, {Quantity.Of(certificate.Locks, "lock")} opened, {certificate.Xp} XP.";
        yield return $"{Quantity.Of(certificate.Answered, "answer")} given, {Quantity.Of(certificate.Hints, "hint")} taken, {Quantity.Of(certificate.Revealed, "solution")} looked at.";
        yield return string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(certificate.Experiments, "experiment")} made, {Quantity.Of(certificate.Tokens, "token")} read and written by the model.");
        if (certificate.SealedBy.Length > 0)
        {
            yield return $"Sealed with: {certificate.SealedBy}.";
        }

        if (certificate.Calibration.Error is { } error)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(certificate.Calibration.Count, "prediction")} with a probability, off by {100 * error:0} points of 100 on average.");
        }
    }

    /// <summary>What it can be checked by.</summary>
    public static IEnumerable<string> Hashes(Certificate certificate)
    {
        yield return $"Course, SHA-256 of its text: {certificate.Fingerprint}";
        if (certificate.Seal is not { } seal)
        {
            yield break;
        }

        foreach (SealedModel model in seal.Models)
        {
            yield return $"Model {DisplayText.Strip(model.Name)}, SHA-256 of its file: {model.Sha256}";
        }

        yield return $"Run {seal.Run}, {Quantity.Of(seal.Events, "event")}. Each event holds the hash of the one before; the last:";
        foreach (string hash in seal.Hashes)
        {
            yield return $"SHA-256 {hash}";
        }

        yield return "Counted by LlmQuest from the events of the run. llmquest runs verify checks them, llmquest runs export shows them; it is no proof of who sat at the keys.";
    }

    private static string Standing(CertifiedStage stage) => stage.Stars > 0 ? $"passed, {Quantity.Of(stage.Stars, "star")} of 3" : "entered";

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
