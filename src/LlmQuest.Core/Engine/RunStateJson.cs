using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine;

/// <summary>A state as text, for snapshots: the same state is the same text.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(LabValueJson)], UseStringEnumConverter = true)]
[JsonSerializable(typeof(RunState))]
public sealed partial class RunStateJson : JsonSerializerContext
{
    /// <summary>Changes whenever the rules of the game or the form of the state change, so that older snapshots are not used.</summary>
    public const string Version = "6";

    /// <summary>Writes a state; what is owed is not part of it.</summary>
    /// <param name="state">The state.</param>
    public static string Write(RunState state) => JsonSerializer.Serialize(state, Default.RunState);

    /// <summary>Reads a state; null when the text is none.</summary>
    /// <param name="text">What <see cref="Write"/> gave.</param>
    public static RunState? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Default.RunState) is { } state ? Ordered(state) : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // The serializer makes collections that compare by the culture.
    private static RunState Ordered(RunState state)
    {
        StringComparer byId = StringComparer.Ordinal;
        return state with
        {
            Entered = state.Entered.WithComparer(byId),
            Seen = state.Seen.WithComparer(byId),
            Places = state.Places.WithComparers(byId),
            Taken = state.Taken.WithComparer(byId),
            Treasures = state.Treasures.WithComparer(byId),
            Chosen = state.Chosen.WithComparer(byId),
            Opened = state.Opened.WithComparer(byId),
            Settings = state.Settings.WithComparers(byId).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.WithComparers(byId))).ToImmutableSortedDictionary(byId),
            Everywhere = state.Everywhere.WithComparers(byId),
            Records = state.Records.WithComparers(byId),
            Passed = state.Passed.WithComparers(byId),
            TimesSaid = state.TimesSaid.WithComparers(byId),
            Last = Ordered(state.Last),
            Due = Ordered(state.Due),
        };
    }

    private static LabRequest? Ordered(LabRequest? request)
        => request is null ? null : request with { Parameters = request.Parameters.WithComparers(StringComparer.Ordinal) };
}
