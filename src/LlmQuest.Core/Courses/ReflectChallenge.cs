using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Courses;

/// <summary>Think, and write it down; kept, never graded.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="At">Where it begins.</param>
public sealed record ReflectChallenge(string Id, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "reflect";

    /// <inheritdoc/>
    internal override string AnswerForm => "Write down what you think.";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => [];

    /// <inheritdoc/>
    internal override Verdict Grade(string answer, string stage) => new(VerdictKind.Kept, "Kept. This is not graded.") { Share = 1 };
}
