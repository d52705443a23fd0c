using System.Text.Json.Serialization;

namespace LlmQuest.Models.Download;

[JsonSerializable(typeof(PartNote))]
internal sealed partial class PartNotes : JsonSerializerContext;
