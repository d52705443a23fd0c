using System.Net.Http.Headers;

namespace LlmQuest.Models.Download;

/// <summary>What a server says about a file.</summary>
/// <param name="Sha256">Digest in the hub's own header, or null.</param>
/// <param name="Total">Size of the whole file, or null.</param>
/// <param name="ETag">Strong entity tag, or null.</param>
/// <param name="LastModified">Time of the last change, or null.</param>
internal sealed record RemoteFile(string? Sha256, long? Total, string? ETag, DateTimeOffset? LastModified)
{
    private const int DigestDigits = 64;

    /// <summary>The digest a hub gives in <c>X-Linked-ETag</c>: for large files the tag is their SHA-256.</summary>
    public static string? Digest(HttpResponseMessage response)
    {
        string tag = First(response, "X-Linked-ETag")?.Trim('"').ToLowerInvariant() ?? "";
        return tag.Length == DigestDigits && tag.All(char.IsAsciiHexDigit) ? tag : null;
    }

    /// <summary>The size a hub gives in <c>X-Linked-Size</c>.</summary>
    public static long? LinkedSize(HttpResponseMessage response)
        => long.TryParse(First(response, "X-Linked-Size"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long size) ? size : null;

    /// <summary>What the last response of a chain of redirects says.</summary>
    public static RemoteFile Of(HttpResponseMessage response, string? digest)
    {
        HttpContentHeaders content = response.Content.Headers;
        bool isPart = response.StatusCode == System.Net.HttpStatusCode.PartialContent;
        EntityTagHeaderValue? tag = response.Headers.ETag;
        return new RemoteFile(
            digest,
            isPart ? content.ContentRange?.Length : content.ContentLength,
            tag is { IsWeak: false } ? tag.Tag : null,
            content.LastModified);
    }

    private static string? First(HttpResponseMessage response, string header)
        => response.Headers.TryGetValues(header, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
}
