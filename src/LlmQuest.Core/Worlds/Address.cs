namespace LlmQuest.Core.Worlds;

/// <summary>Names of parts of a course that are unique in the whole course.</summary>
public static class Address
{
    /// <summary>A part of a stage.</summary>
    /// <param name="stage">Id of the stage.</param>
    /// <param name="id">Id within the stage.</param>
    public static string Of(string stage, string id) => $"{stage}/{id}";

    /// <summary>The stage and the id of a part.</summary>
    /// <param name="address">What <see cref="Of"/> gave.</param>
    public static (string Stage, string Id) Split(string address)
    {
        int cut = address.IndexOf('/', StringComparison.Ordinal);
        return cut < 0 ? (address, "") : (address[..cut], address[(cut + 1)..]);
    }
}
