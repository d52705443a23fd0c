using System.Text.Json.Serialization;

namespace LlmQuest.Experiments;

[JsonSerializable(typeof(ThreadLine))]
internal sealed partial class ThreadLines : JsonSerializerContext;
