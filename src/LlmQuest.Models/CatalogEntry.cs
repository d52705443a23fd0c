namespace LlmQuest.Models;

/// <summary>A model the catalogue knows.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Role">base, instruct or embedding.</param>
/// <param name="Name">Name for a person.</param>
/// <param name="File">File name inside the models folder; an absolute path for a model that was added by path.</param>
/// <param name="Size">Size in bytes, or null when it is not known yet.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the whole file, or null when it is not known yet.</param>
public sealed record CatalogEntry(string Id, string Role, string Name, string File, long? Size, string? Sha256)
{
    /// <summary>Page of the model at the public hub, or null for a model that was added by path.</summary>
    public Uri? Source { get; init; }

    /// <summary>Id of the original weights at the public hub, for example <c>HuggingFaceTB/SmolLM2-135M-Instruct</c>; empty when unknown.</summary>
    public string Original { get; init; } = "";

    /// <summary>Commit or branch at the source.</summary>
    public string Revision { get; init; } = "main";

    /// <summary>Whether the file comes with the project.</summary>
    public bool IsShipped { get; init; }

    /// <summary>Whether the source offers this very file.</summary>
    public bool CanBePulled { get; init; }

    /// <summary>Identifier of the licence; empty when unknown.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Longest context it was trained for in tokens; 0 when unknown.</summary>
    public int Context { get; init; }

    /// <summary>The stage that gains most from it; empty when none is named.</summary>
    public string Profits { get; init; } = "";

    /// <summary>Where the facts come from, and when they were read.</summary>
    public string Facts { get; init; } = "";

    /// <summary>What could not be confirmed; empty when all was.</summary>
    public string Unverified { get; init; } = "";

    /// <summary>What to know about its chat template or pooling.</summary>
    public string TemplateNote { get; init; } = "";

    /// <summary>Whether it was added by path on this machine.</summary>
    public bool IsAdded => Path.IsPathRooted(File);
}
