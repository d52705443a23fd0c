using System.Collections.Immutable;
using System.Diagnostics;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Courses;

/// <summary>Something to answer or to do.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="At">Where it begins.</param>
public abstract record Challenge(string Id, SourcePosition At) : SceneElement(At)
{
    /// <summary>Points for a challenge that states none.</summary>
    public const int UsualXp = 10;

    /// <summary>Name of its type in lesson files, for example <c>choice</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The task in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of the objectives that it assesses.</summary>
    public ImmutableArray<string> Objectives { get; init; } = [];

    /// <summary>Points for passing it without hints.</summary>
    public int Xp { get; init; } = UsualXp;

    /// <summary>Terms, lab parameters and treasures that it needs.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>The task in words, without what is answered from; may be empty.</summary>
    public ImmutableArray<SceneElement> Task { get; init; } = [];

    /// <summary>The hint ladder, from a nudge to the last step.</summary>
    public ImmutableArray<Hint> Hints { get; init; } = [];

    /// <summary>How it is solved; may be empty.</summary>
    public ImmutableArray<Solution> Solutions { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner
        => Task.Concat(Hints.SelectMany(hint => hint.Content)).Concat(Solutions.SelectMany(solution => solution.Content));

    /// <summary>What code that asks every type a question throws at one that it does not name, rather than pass it over.</summary>
    /// <param name="where">The class that asks.</param>
    public UnreachableException UnknownTo(string where) => new($"{where} has no line for challenges of type {Type}: add one, even if it says that there is nothing to do.");

    /// <summary>Whether it is answered in words, and the answer is right or wrong.</summary>
    internal virtual bool IsGraded => false;

    /// <summary>How an answer is written, in a sentence or two for the learner; gives nothing away.</summary>
    internal virtual string AnswerForm => "This one is not answered in words: read its task again with `look`.";

    /// <summary>What the author's answers are, in words: with the task they say whether an edit asks something else.</summary>
    internal abstract IEnumerable<string> Accepted { get; }

    /// <summary>What is shown with numbers before it; empty for most.</summary>
    public virtual IEnumerable<string> Numbered => [];

    /// <summary>What is shown with letters before it, to choose from.</summary>
    /// <param name="stage">Id of its stage.</param>
    public virtual IEnumerable<string> Lettered(string stage) => [];

    /// <summary>Grades an answer.</summary>
    /// <param name="answer">What was typed, not empty.</param>
    /// <param name="stage">Id of its stage.</param>
    internal virtual Verdict Grade(string answer, string stage) => Verdict.Malformed(AnswerForm);
}
