using System.Text.Json.Serialization;

namespace LlmQuest.Core.Journal;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(LabValueJson)], RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(CourseOpened))]
[JsonSerializable(typeof(CourseEdited))]
[JsonSerializable(typeof(CommandEntered))]
[JsonSerializable(typeof(Moved))]
[JsonSerializable(typeof(CampfireLit))]
[JsonSerializable(typeof(CampfireAnswered))]
[JsonSerializable(typeof(ThingTaken))]
[JsonSerializable(typeof(Talked))]
[JsonSerializable(typeof(SettingChanged))]
[JsonSerializable(typeof(ExperimentRecorded))]
[JsonSerializable(typeof(AnswerInterrupted))]
[JsonSerializable(typeof(AnswerGiven))]
[JsonSerializable(typeof(HintTaken))]
[JsonSerializable(typeof(Revealed))]
[JsonSerializable(typeof(PredictionMade))]
[JsonSerializable(typeof(PredictionScored))]
[JsonSerializable(typeof(LockTried))]
[JsonSerializable(typeof(ChallengePassed))]
[JsonSerializable(typeof(StagePassed))]
[JsonSerializable(typeof(BadgeWon))]
[JsonSerializable(typeof(Remarked))]
[JsonSerializable(typeof(Waived))]
internal sealed partial class JournalJson : JsonSerializerContext;
