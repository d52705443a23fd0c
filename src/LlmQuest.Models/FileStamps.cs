using System.Text.Json.Serialization;

namespace LlmQuest.Models;

[JsonSerializable(typeof(Dictionary<string, FileStamp>))]
[JsonSourceGenerationOptions(WriteIndented = true)]
internal sealed partial class FileStamps : JsonSerializerContext;
