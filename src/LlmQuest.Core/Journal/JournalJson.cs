using System.Text.Json.Serialization;

namespace LlmQuest.Core.Journal;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(LabValueJson)])]
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(CommandEntered))]
[JsonSerializable(typeof(ExperimentRecorded))]
[JsonSerializable(typeof(AnswerInterrupted))]
[JsonSerializable(typeof(ChallengePassed))]
internal sealed partial class JournalJson : JsonSerializerContext;
