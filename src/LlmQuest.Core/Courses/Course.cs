using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>A folder of stages.</summary>
public sealed record Course
{
    /// <summary>Id of the course.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the course.</summary>
    public required string Title { get; init; }

    /// <summary>Who it is for.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Its version, numbers with points between; empty when it states none.</summary>
    public string Version { get; init; } = "";

    /// <summary>Its licence, for example <c>CC-BY-4.0</c>.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Language of its text, a code such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Words that the course teaches, with their meaning, by word.</summary>
    public ImmutableSortedDictionary<string, string> Terms { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What people often get wrong, in one sentence each, by id.</summary>
    public ImmutableSortedDictionary<string, string> Misconceptions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Selections of its stages for classes with less time, in order.</summary>
    public ImmutableArray<Track> Tracks { get; init; } = [];

    /// <summary>The stages, in order.</summary>
    public required ImmutableArray<Stage> Stages { get; init; }

    /// <summary>Digest of the text of all its files; empty when it was not read from files.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Where it is described.</summary>
    public required SourcePosition At { get; init; }
}
