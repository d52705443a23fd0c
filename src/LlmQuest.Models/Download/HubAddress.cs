using LlmQuest.Inference;

namespace LlmQuest.Models.Download;

/// <summary>Where the file of a model is.</summary>
public static class HubAddress
{
    /// <summary>Environment variable that names a mirror: an address that takes the place of the hub's.</summary>
    public const string MirrorVariable = "LLMQUEST_MIRROR";

    /// <summary>Address of a model's file.</summary>
    /// <param name="entry">A model with a source.</param>
    /// <param name="mirror">Base address of a mirror, or null for the hub itself.</param>
    /// <exception cref="ModelException">The mirror is no web address.</exception>
    public static Uri Of(CatalogEntry entry, string? mirror)
    {
        ArgumentNullException.ThrowIfNull(entry.Source);
        string hub = string.IsNullOrEmpty(mirror) ? entry.Source.GetLeftPart(UriPartial.Authority) : Mirror(mirror);
        return new Uri($"{hub}{entry.Source.AbsolutePath.TrimEnd('/')}/resolve/{Uri.EscapeDataString(entry.Revision)}/{Uri.EscapeDataString(entry.File)}");
    }

    private static string Mirror(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : throw new ModelException($"{MirrorVariable} is {text}, which is no web address: write it as https://HOST, or remove it to use the hub itself.");
}
