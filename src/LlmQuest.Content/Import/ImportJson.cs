using System.Text.Json.Serialization;

namespace LlmQuest.Content.Import;

[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ImportJson : JsonSerializerContext;
