namespace LlmQuest.Tui.Ports;

/// <summary>A model that can be named.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">What it is used for: base, instruct or embedding.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size, in words; empty when it is not known.</param>
/// <param name="State">Whether it can be used now, in a word or two.</param>
public sealed record ModelLine(string Id, string Role, string Name, string Size, string State)
{
    /// <summary>Its licence; empty when unknown.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Whether its file is on this machine.</summary>
    public bool IsHere { get; init; }

    /// <summary>Whether it is the one that is used for its role.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Whether it can be fetched.</summary>
    public bool CanBePulled { get; init; }
}
